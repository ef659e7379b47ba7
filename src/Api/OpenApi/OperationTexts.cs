namespace Indicators.Api.OpenApi;

/// <summary>What is to be known of each operation beyond its summary, by its id.</summary>
internal static class OperationTexts
{
    private const string Upsert =
        "An upsert of whole items, by their keys: all are stored as one revision, or none, with every fault told. Writing what is "
        + "there already makes no revision.";

    private const string Whole =
        "An upsert of the whole item. With `If-Match` it is written only where it still is as it was read, with `If-None-Match: *` "
        + "only where it is new.";

    private const string Deletes =
        "Every key that the words make is deleted, as one revision. What is not there is passed over; earlier revisions still answer "
        + "with what was.";

    private const string AsWritten = "In order of indicator, period and region. With `limit` in pages: follow `next`.";

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["listMeasures"] =
            "A row for every asked indicator, region and period, with the columns of the measures asked for. Without `period` the "
            + "newest that any of the regions reported; where none ever did a row without a period. Where a measure has no figure its "
            + "column is null and `reasons` says why. With since: the rows that are new, changed (the old fields in was) or gone.",
        ["listGrowth"] =
            "Each figure beside its base, that of the same period a year before unless `compare` names another: the change, the rate "
            + "in percent and, for a ratio, the change in percentage points 百分点. The same as `/measures?measure=growth`.",
        ["listCompletion"] =
            "What each target requires at the end of its period, how much of it is reached, never capped, whether it is met, and how "
            + "far that is ahead of time, with a light. The same as `/measures?measure=completion,pace&targets=all`.",
        ["listRankings"] =
            "Places among peers, by what `by` says: the siblings of a region, the parts of `within`, or a `group`. The unranked come "
            + "last, with their reason; the place a year before comes along, and the places gained among those ranked both times.",
        ["listScores"] =
            "What each region gets by a scheme 考核方案 for a period: the points of every item, the total and the place among its peers. "
            + "While an item is missing there is no total; `missing` names what is.",
        ["simulateScores"] =
            "The scores that a scheme, stored or in the body, would give if the actuals and targets of the body were seen before the "
            + "stored ones. Nothing is stored.",
        ["query"] =
            "Reads that belong together, each under a name: all are answered from one revision, each with the status and body that its own "
            + "route gives. A bad one does not spoil the rest. The ETag is that of the whole.",
        ["listAudit"] =
            "A row for every declared figure and every reported ratio, worked out anew from what is stored: exact; rounded (rules "
            + "says by which rules, truncation among them where it agrees); truncated; rounded-operands (it follows from operands "
            + "rounded first); mismatch with the likely cause; inputs-missing with what is missing. Then what cannot all be true: "
            + "contradiction, with the rule it breaks. Totals with parts are told when they are right, too. With since: the rows that "
            + "are new, changed (the old fields in was) or gone.",
        ["explainFigure"] =
            "The words of /measures, so that exactly one figure is meant; with total=true the total. Of several measures the first is "
            + "told, and the others in `others`. measure=score takes the words of /scores and tells every item's points, the total, and "
            + "the peers. With since: which inputs, or peers, have changed since then, by which revisions.",
        ["listPeriods"] =
            "Every period that one of the regions has a figure for, with how many of them have one and how many there were, in order of "
            + "indicator and of the periods' ends. What follows from other spans is no report; what was reported as missing neither.",
        ["listCoverage"] =
            "A row for every asked indicator, period and region: whether it was reported, when, and in time by the calendars "
            + "(`PUT /calendars/{code}`); and of all periods asked for how many were due, and came in time, of that indicator and region. "
            + "What follows from other spans is no report. It is of the moment: what is not there comes to be missing when it is due.",
        ["listActuals"] = $"What was reported, each with the revision that wrote it and its source. {AsWritten}",
        ["postActuals"] =
            $"{Upsert} Units are converted exactly, or refused. What is well-formed but unlikely is stored, and told in `warnings`; of up "
            + "to 100 figures `changes` tells the old and the new.",
        ["deleteActuals"] = Deletes,
        ["listTargets"] = $"What was promised; several targets of one indicator, region and period may stand side by side. {AsWritten}",
        ["postTargets"] = $"{Upsert} Kind, commitment and setBy are part of the key: 省定 and 市定 targets stand side by side.",
        ["deleteTargets"] = Deletes,
        ["listDeclared"] =
            "Growth, completion, shares, points and ranks as reports printed them, never recomputed: /audit sets them beside what "
            + $"follows. {AsWritten}",
        ["postDeclared"] = $"{Upsert} The value goes in as printed, with its places.",
        ["deleteDeclared"] = Deletes,
        ["listChanges"] =
            "Every version that was written or deleted after the revision `since`, once, in order of revision, resource and key. "
            + "Follow `next` to its end, also from a page with few rows or none: little is of the regions asked for there; then `revision` "
            + "is the since to go on with. With `latest=true` versions in between are left out.",
        ["listRevisions"] =
            "Each is one accepted write, whole: its time, who wrote it, from which source, and what became of how many rows.",
        ["getRevision"] = "When it was written, by whom, from which source, and what became of how many rows.",
        ["verifyRevisions"] =
            "The hash of each revision is worked out anew from its rows and from the hash before it; the first that has another is named. "
            + "A head that was noted elsewhere tells whether all were written anew. It reads the whole database: half a million versions "
            + "a second.",
        ["revertRevision"] =
            "What was before the revision is written as a new one, whole; what it had put where nothing was is deleted. With `409` "
            + "every item that was changed since is told, and nothing is written. A revision that is undone already leaves nothing to "
            + "do; undoing the undoing brings back what it undid. What was shipped, revision 0, is not undone.",
        ["postImport"] =
            "The file, as the body or as a file of a form, is read whole: what it is understood to be, and every cell that is not empty as "
            + "a fact, a fault, a question or ignored by name. Without open questions and faults it is stored as one revision, else "
            + "nothing is. Above 4 MiB, or with `Prefer: respond-async`, 202: poll the Location. What growth, share, completion or rank "
            + "a sheet prints is declared.",
        ["getImport"] = "For the key that sent it. While it is worked on `outcome` is null and `progress` tells how far it is.",
        ["putImport"] =
            "The file is read anew with the understanding as it is sent back, the answers to its questions, and without the cells that are "
            + "left out; what is whole then is stored. What was imported is done: another file corrects it.",
        ["getImportTemplate"] =
            "A row for each region below `within`, two columns for each indicator (the figure and 上年同期), drop-downs for the status, and "
            + "the head and foot of a statutory form. Filled, it is imported without a question.",
        ["listRegions"] = "Those that exist today or, with `at`, existed at the end of a period; in order of level and code.",
        ["postRegions"] = $"{Upsert} A code and a first month name a region, as a code may come to mean another place later.",
        ["getRegion"] =
            "The region that a code or name stands for at the end of the period `at`; without it the one that lasts, else the last "
            + "there was.",
        ["putRegion"] =
            $"{Whole} A changed name or parent holds from the month `effective`, or was never otherwise (`always`); where figures are "
            + "stored under the region one of them must be said.",
        ["deleteRegion"] =
            "One that was put by mistake: nothing is stored under it, and nothing stands on it. One that is over gets its last month, "
            + "`to`. What is not there is passed over.",
        ["getRegionHistory"] =
            "Names, parents, predecessors and successors, each with its months and whether they are known or only the year is, and the "
            + "months in which its boundary changed; for who explains a series.",
        ["listIndicators"] = "With the periods that have actuals.",
        ["postIndicators"] = $"{Upsert} What an indicator means cannot change once there is data: a new 口径 is a new indicator.",
        ["getIndicator"] = "By its code, its name or an alias, with the periods that have actuals.",
        ["putIndicator"] =
            $"{Whole} What an indicator means cannot change once there is data: a new 口径 is a new indicator that `supersedes` the old "
            + "one.",
        ["deleteIndicator"] =
            "One that was put by mistake: nothing is stored under it, and no other indicator or scheme names it. What is not there is "
            + "passed over.",
        ["listGroups"] = "Regions that are compared with each other wherever they lie; in order of code.",
        ["getGroup"] = "With its members of all times and the months of their membership.",
        ["putGroup"] = Whole,
        ["listSchemes"] = "What composite assessments judge, how, and how much it counts; in order of code.",
        ["getScheme"] = "With its items, their methods and their weights.",
        ["putScheme"] = $"{Whole} The weights of the items sum to the weight of the scheme.",
        ["listCodes"] =
            "Every word of queries and answers that stands for one of a few things, by table, so that no client needs a table of its "
            + "own.",
        ["listSubmissions"] =
            "Of all that you sent, may review or audit; awaitsYou tells what is yours to approve next. It is of the moment: a "
            + "submission is in no revision, count or tag but here.",
        ["postSubmission"] =
            "What the routes that write take, in one body, checked as a write is, and kept as it was sent and as it was read. What is "
            + "unlikely is queried 查询, and answered before it is approved. Figures of an indicator with `review` are written this way "
            + "only. An `Idempotency-Key` finds what was sent with it before.",
        ["getSubmission"] = "Only for who sent it, and who may review or audit it; to others it is not there.",
        ["putSubmission"] =
            "By who sent it, while it waits or was returned. Answers 说明 go to one or several queries; lists of rows take the place of "
            + "all rows before, and their review begins anew. What is not said stays.",
        ["getSubmissionDiff"] = "Each figure as it stood when it was submitted, and as it is to be, however many there are.",
        ["approveSubmission"] =
            "By a reviewer of its next step (`Indicators:ReviewSteps`), never by who sent it. It is checked anew: open "
            + "queries and figures that were changed since are 409, by cell. Then it is one revision, or waits for `releaseAt`. Sent again "
            + "it is answered as the first time.",
        ["approveSubmissions"] =
            "Each that awaits you and lies wholly within what is named is approved by itself, as by its own route; what cannot be is told "
            + "in `refused`, and waits as before.",
        ["returnSubmission"] =
            "By a reviewer of its next step, with a comment; also while it waits for its time. Sent again it is answered as the first "
            + "time.",
        ["withdrawSubmission"] = "By who sent it, for good, as long as it does not count. Sent again it is answered as the first time.",
        ["putCalendar"] =
            $"{Whole} Of the rules of all calendars that cover a figure the most detailed counts: one of its indicator before one of its "
            + "level before one of its frequency alone. What is due on a Saturday, a Sunday or a holiday is due on the next day that is "
            + "none.",
        ["getCalendar"] = "By its code or name, with its rules and days off.",
        ["listCalendars"] = "In order of code.",
        ["listKeys"] = "With those that were revoked or have expired: what they wrote and did names them.",
        ["postKey"] =
            "Nobody gives more than he has: the scope lies within your own. The answer has the text of the key, of which only a digest is "
            + "kept.",
        ["deleteKey"] = "The next request with it is refused, by whichever process. What was revoked before stays as it is.",
        ["getOwnKey"] = "Who asks, by the key that comes along.",
        ["listAccessLog"] =
            "First and refused uses of keys, keys made and revoked, exports, and reads of internal figures, by name and request; kept for "
            + "`Indicators:KeepAccessLog` days.",
        ["isLive"] = "Whether the process answers at all; it asks nothing of the database.",
        ["isReady"] =
            "Whether the database is the one that was opened, answers and takes writes, tried at most every five seconds; with what is "
            + "free on its disk, how far a replica is behind, and what is strange about the clock.",
    };

    public static string? Of(string operation) => Texts.GetValueOrDefault(operation);
}
