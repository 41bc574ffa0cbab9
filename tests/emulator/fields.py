"""Objects inside parameters: reading them and checking their fields."""

import json
from typing import Any

from .errors import Json, bad_request
from .spec import OBJECTS


class WrongTypeError(Exception):
    """The value has the wrong type; the text says which was expected, if it is not the parameter's."""


def check_object(value: Any, name: str, kind: str = "type") -> Json:
    """`value` as an object of the type `name` from spec.OBJECTS; raises ApiError."""
    if not isinstance(value, dict):
        raise bad_request(f"object expected as {name}", kind)
    fields = _FIELDS[name]
    for key, item in value.items():
        types = fields.get(key)
        if types is None:
            raise bad_request(f'can\'t parse {name}: unknown field "{key}"', kind)
        # bool is an int in Python, not in JSON
        if not isinstance(item, types) or (isinstance(item, bool) and bool not in types):
            raise bad_request(f'can\'t parse {name}: Field "{key}" must be of type {types[0].__name__}', kind)
    for key in _REQUIRED[name]:
        if key not in value:
            raise bad_request(f"can't parse {name}: Can't find field \"{key}\"", kind)
    return value


_FIELDS = {name: {key.rstrip("!"): types for key, types in fields.items()} for name, fields in OBJECTS.items()}
_REQUIRED = {name: [key[:-1] for key in fields if key.endswith("!")] for name, fields in OBJECTS.items()}


def loads(value: Any) -> Any:
    """Objects and lists stand in forms as JSON texts."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise WrongTypeError("JSON") from None
