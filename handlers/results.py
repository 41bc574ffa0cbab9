"""The results of rounds, and the ballots with their receipts."""

from __future__ import annotations

from handlers.contract import Context, File, Message, Refusal, Reply, command
from handlers.rich import bold, join
from handlers.rules.rounds import LiveRound
from handlers.voting import result_words, words
from handlers.voting.board import Board, board, has_rounds
from handlers.voting.counts import Count, as_csv, count, count_these
from handlers.voting.naming import named_or_refuse, pick, title
from storage import ballots
from storage.records import Ballot, Phase

RECEIPTS_SHOWN = 60  # ballots in one message; beyond that a file is easier to read
_RECEIPTS = ("belege", "receipts")


@command("ergebnis", "results", order=27, reads=True, applies=has_rounds)
async def show_results(message: Message, context: Context) -> Reply:
    """The result of a closed round; `belege` lists its ballots with their receipts."""
    the_board = await board(context.tx, context.event)
    receipts = bool(context.argument) and context.argument.split()[-1].casefold() in _RECEIPTS
    name = context.argument.rsplit(maxsplit=1)[0] if receipts and " " in context.argument else context.argument
    said, rest = words.RESULTS, "belege" if receipts else ""
    name = "" if receipts and name == context.argument else name
    live_round = named_or_refuse(context, the_board, name, said, rest)
    if live_round is None:
        live_round = pick(context, _with_results(the_board), said, "results-none", rest)
    if live_round.phase is Phase.VOTING and live_round.interim:
        return await _interim(context, the_board, live_round)
    if live_round.phase is not Phase.CLOSED:
        raise _hidden(context, live_round, message)
    counted = await count(context.tx, the_board, live_round)
    if not live_round.settled:
        run_off = the_board.run_off(live_round)
        if run_off is not None and run_off.phase is Phase.VOTING:
            raise Refusal("round-in-run-off", title=live_round.title.of(context.language))
        raise Refusal("results-tie", title=title(context, live_round))
    if receipts:
        return _receipts(context, live_round, counted)
    return result_words.result(context, the_board, live_round, counted)


async def _interim(context: Context, the_board: Board, live_round: LiveRound) -> Reply:
    """How it stands now, in a round that shows it."""
    written = [Ballot(choices, "") for choices in await ballots.written(context.tx, live_round.id)]
    return result_words.interim(context, the_board, live_round, count_these(the_board, live_round, written))


def _with_results(the_board: Board) -> list[LiveRound]:
    """The closed rounds; as long as there is none, those being voted on, of which one hears when the result comes."""
    own = [entry for entry in the_board.rounds if not entry.of]
    closed = [entry for entry in own if entry.phase is Phase.CLOSED]
    return closed or [entry for entry in own if entry.phase is Phase.VOTING]


def _hidden(context: Context, live_round: LiveRound, message: Message) -> Refusal:
    """Interim results stay hidden."""
    name = title(context, live_round)
    if live_round.phase is Phase.VOTING and live_round.ends:
        return Refusal("results-later", title=name, when=words.until(context, live_round.ends, message.at))
    return Refusal("results-not-yet", title=name)


def _receipts(context: Context, live_round: LiveRound, counted: Count) -> Reply:
    """All ballots in a file, and in the message as many as a phone shows."""
    say = context.say
    if not counted.ballots:
        return Reply(say("result-nobody"))
    lines = [say("receipt-line", receipt=b.receipt, choices=b.choices) for b in counted.ballots[:RECEIPTS_SHOWN]]
    if len(counted.ballots) > RECEIPTS_SHOWN:
        lines.append(say("receipts-more", count=len(counted.ballots) - RECEIPTS_SHOWN))
    head = say("receipts-head", title=bold(title(context, live_round)), count=len(counted.ballots))
    text = join([head, join(lines), say("receipts-how")], "\n\n")
    name = say("receipts-file", key=live_round.key).plain
    return Reply(text, files=(File("", name, as_csv(live_round.key, counted)),))
