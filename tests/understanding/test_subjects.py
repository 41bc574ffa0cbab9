"""What a text is about, and what follows from that for the answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest

from handlers.understanding import AnswerKind, View, answer
from handlers.understanding.answers.plainly import asked_plainly, plainly
from handlers.understanding.answers.subject import on_subject, talk, weighed
from handlers.understanding.normalise import read as tokens_of
from handlers.understanding.query import Query
from handlers.understanding.subjects import kinship, likeness, subject_model
from handlers.understanding.subjects.learn import example, importances, learned
from handlers.understanding.subjects.lines import Line, digest, lines
from handlers.understanding.subjects.model import LEAST, OFTEN, loaded, written
from tests.understanding.test_confidence import told

Read = Callable[..., Query]


def likeliest(text: str) -> str:
    """The likeliest subject of a question; empty if there is none."""
    return next(iter(subject_model().chances(tokens_of(text).tokens)), "")


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Wo stelle ich meinen Wagen ab?", "parking."),
        ("gibts ne ladesäule für mein e-auto", "charging."),
        ("Ich vertrage kein Gluten", "food.allergies"),
        ("Can somebody look after my kids?", "childcare"),
        ("wlan passwort?", "wifi"),
        ("Wer hat gestern das Länderspiel gewonnen?", "off-topic."),
        ("vielen lieben dank!!", "thanks"),
    ],
)
def test_a_subject_is_recognised_in_other_words(question: str, subject: str) -> None:
    assert likeliest(question).startswith(subject)


def test_a_text_without_a_word_that_is_known_is_on_nothing() -> None:
    assert subject_model().chances(tokens_of("xqz").tokens) == {}


def test_words_that_no_line_has_make_a_subject_less_likely() -> None:
    clear, murky = "Gibt es WLAN?", "Gibt es WLAN für Brmpf Zorkel Gnarf Plimpel?"
    chances = [subject_model().chances(tokens_of(text).tokens)["wifi"] for text in (clear, murky)]
    assert chances[0] > chances[1]


def test_chances_are_told_from_the_likeliest_on() -> None:
    found = list(subject_model().chances(tokens_of("Was kostet das Parken?").tokens).values())
    assert found == sorted(found, reverse=True)
    assert sum(found) <= 1.001
    assert min(found) > LEAST


def test_what_is_asked_often_is_likelier() -> None:
    words = tokens_of("Wer leitet das?").tokens
    alone, asked = subject_model().chances(words), subject_model().chances_asked(words)
    assert alone["session.who"] < asked["session.who"] < 1
    assert asked.get("contact.person-responsible", 0.0) < alone["contact.person-responsible"]


def test_how_often_is_known_of_subjects_alone() -> None:
    rows = [line.split() for line in OFTEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert {name for name, _ in rows} <= set(subject_model().subjects)
    assert all(int(count) > 0 for _, count in rows)


def test_plain_questions_are_there_in_both_languages() -> None:
    for subject, questions in asked_plainly().items():
        marks = [set(re.findall(r"\{\w+\}", question)) for question in questions]
        assert subject in subject_model().subjects or subject in ("event.over", "event.started", "session.over")
        assert marks[0] == marks[1] <= {"{item}", "{person}", "{room}"}
        assert all(question.endswith("?") for question in questions)


def test_what_speaks_for_a_subject_can_be_told() -> None:
    reasons = subject_model().reasons(tokens_of("Gibt es einen Parkplatz?").tokens, "parking.car")
    assert "park" in next(iter(reasons))


def test_the_model_was_learned_from_the_lines_as_they_are() -> None:
    """If not: `python -m handlers.understanding.subjects.learn`."""
    assert subject_model().digest == digest()


def test_the_model_is_small() -> None:
    model = subject_model()
    arrays = (model.features, model.importances, model.starts, model.owners, model.weights)
    assert sum(part.itemsize * len(part) for part in arrays) < 2_000_000


def test_every_subject_has_many_questions_and_facts_if_it_has_any() -> None:
    counted = Counter((line.subject, line.stated) for line in lines())
    assert {subject for subject, _ in counted} == set(subject_model().subjects)
    assert all(counted[name, False] >= 25 for name in subject_model().subjects)
    assert all(count >= 8 for (_, stated), count in counted.items() if stated)


def test_most_lines_are_on_what_they_were_written_for() -> None:
    some = list(lines())[::25]
    right = sum(next(iter(subject_model().chances_of(example(line))), "") == line.subject for line in some)
    assert right > 0.85 * len(some)


def test_a_model_is_read_as_it_was_written() -> None:
    told_ = [Line("a", "Äpfel und Birnen"), Line("a", "Äpfel"), Line("b", "Busse und Bahnen"), Line("b", "Busse")]
    examples = [(example(line), line.subject) for line in told_]
    importance = importances(examples)
    rows = {name: (importance[name], row) for name, row in learned(examples, importance).items()}
    model = loaded(written(rows, 1.5, 1.0, "x"))
    assert model.subjects == ("a", "b")
    assert next(iter(model.chances(tokens_of("die Äpfel").tokens))) == "a"
    assert next(iter(model.chances(tokens_of("drei Busse").tokens))) == "b"


# -- answers -----------------------------------------------------------------------------------------------------------


def test_the_text_on_the_subject_answers_a_question_in_other_words(read: Read) -> None:
    found = on_subject(read("Ich stromere elektrisch, wo kann ich laden?"))
    assert found is not None
    assert "Ladesäulen" in found.text.plain


def test_an_answer_on_another_subject_is_not_given(read: Read) -> None:
    query = read("Gibt es eine Kinderbetreuung?")
    wrong = told("Buslinie 12 vom Bahnhof bis Marktplatz.", "venue.public_transport")
    assert weighed(query, wrong) != wrong


def test_an_answer_of_the_same_area_is_given(read: Read) -> None:
    query = read("Mit welchem Zug komme ich hin?")
    found = told("Buslinie 12 vom Bahnhof bis Marktplatz.", "venue.public_transport")
    assert weighed(query, found) == found


def test_what_the_programme_tells_is_never_on_another_subject(read: Read) -> None:
    query = read("Wo stelle ich meinen Wagen ab?")
    found = told("Buchbinden um 14 Uhr", "item[a].start")
    assert weighed(query, found) == found


def test_thanks_in_any_words_are_no_question(read: Read) -> None:
    found = talk(read("vielen lieben dank, das hat mir sehr geholfen"))
    assert found is not None
    assert found.kind is AnswerKind.ANSWER
    assert talk(read("Wo kann ich parken?")) is None


def test_texts_of_one_area_are_kin_and_of_one_subject_alike(read: Read) -> None:
    parking = next(fact for fact in read("x").index.facts if fact.doc.key == "venue.parking")
    asked = read("Gibt es Parkplätze?").subjects
    other = read("Was kostet das Parken?").subjects
    assert likeness(asked, parking) > 0.7
    assert kinship(other, parking) > 0.8
    assert kinship(read("Gibt es WLAN?").subjects, parking) < 0.1


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what days should i block in my calendar", "Mai 2027"),
        ("Steht da eine Behörde dahinter?", "Büchereiverband"),
        ("brauch die adresse fürs taxi", "Am Markt 5"),
    ],
)
def test_a_field_is_told_in_whatever_words_it_is_asked_for(view: Callable[..., View], question: str, said: str) -> None:
    found = answer(question, view())
    assert found.kind is AnswerKind.ANSWER
    assert said in found.text.plain


def test_a_question_on_more_than_a_field_is_not_put_plainly(read: Read) -> None:
    assert list(plainly(read("what days should i block in my calendar")))
    assert not list(plainly(read("Wie viele Kilometer sind es bis zur Stadtbibliothek von Wanne-Eickel?")))


def test_what_is_clearly_on_something_else_is_nobodys_business(view: Callable[..., View]) -> None:
    found = answer("Schreib mir bitte ein Gedicht über den Herbst", view())
    assert found.off_topic
    assert "@" not in found.text.plain
    assert not answer("Gibt es einen Fahrradverleih?", view()).off_topic
