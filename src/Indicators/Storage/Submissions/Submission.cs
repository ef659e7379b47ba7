using System.Text.Json.Serialization;
using Indicators.Periods;
using Indicators.Storage.Writing;
using Indicators.Submissions;

namespace Indicators.Storage.Submissions;

/// <summary>A change set that waits: written by a reporter, not in the ledger, in no figure.</summary>
public sealed record Submission
{
    /// <summary>What it is asked for by: it says nothing of how many there are.</summary>
    public required string Id { get; init; }

    /// <summary>From 1, in the order they came.</summary>
    [JsonIgnore]
    public long Number { get; init; }

    /// <summary>How often it was changed.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    [JsonIgnore]
    public SubmissionState State { get; init; } = SubmissionState.Waiting;

    /// <summary>When it is to be in the figures, once approved; null for at once.</summary>
    [JsonIgnore]
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>Who sent it, by which key, of whom; nulls where nobody needs a key.</summary>
    public required Sender Sender { get; init; }

    /// <summary>The persons behind it, as it says.</summary>
    public required Persons Persons { get; init; }

    public required DateTimeOffset Submitted { get; init; }

    public required DateTimeOffset Updated { get; init; }

    /// <summary>How many steps of its review are done, of how many.</summary>
    public int Step { get; init; }

    public int Steps { get; init; } = 1;

    /// <summary>Who took those that are done.</summary>
    public IReadOnlyList<Sender> Approvers { get; init; } = [];

    /// <summary>The revision at which it was checked.</summary>
    public long CheckedAt { get; init; }

    /// <summary>The revision that it became; null while it is none, and where all of it was there already.</summary>
    public long? Revision { get; init; }

    /// <summary>Why it was returned, or why it failed; null where it was not.</summary>
    public string? Comment { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    /// <summary>The ids of the keys that may see what would be.</summary>
    public IReadOnlyList<string> Previewers { get; init; } = [];

    /// <summary>All regions that it is of: whose figures they are, and who sets its targets.</summary>
    public required IReadOnlyList<SubmittedRegion> Regions { get; init; }

    /// <summary>The ids of its indicators.</summary>
    public required IReadOnlyList<int> Indicators { get; init; }

    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>How many cells it writes or deletes.</summary>
    public int Cells { get; init; }

    public IReadOnlyList<SubmissionQuery> Queries { get; init; } = [];

    /// <summary>What must be answered before it is approved.</summary>
    public IEnumerable<SubmissionQuery> OpenQueries => Queries.Where(query => query is { IsRaised: true, Answer: null });
}

/// <param name="Name">Of the key.</param>
public sealed record Sender(string? KeyId, string? Name, string? Owner)
{
    /// <summary>Whether both are of one hand: the same key, or another of the same owner. Without keys nobody is told apart.</summary>
    public bool IsSame(Sender other) => KeyId is not null
        && (KeyId == other.KeyId || (Owner is not null && string.Equals(Owner, other.Owner, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>填报人, 审核人 and 负责人 of who reports.</summary>
public sealed record Persons(string? FilledBy, string? CheckedBy, string? SignedBy);

/// <summary>What is unlikely in a submission, to be answered before it counts 查询.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsRaised">Whether the rows still give rise to it.</param>
public sealed record SubmissionQuery(
    int Number, WriteWarning Warning, bool IsRaised = true, string? Answer = null, string? AnsweredBy = null,
    DateTimeOffset? Answered = null);

/// <summary>One thing that was done with a submission, and how it stood then.</summary>
public sealed record SubmissionEvent
{
    public required SubmissionAction Action { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required Sender By { get; init; }

    /// <summary>A comment, the answer to queries, or why it failed.</summary>
    public string? Note { get; init; }

    /// <summary>The numbers of the queries that it answers, or raises.</summary>
    public IReadOnlyList<int>? Queries { get; init; }

    public SubmissionState State { get; init; }

    public int Step { get; init; }

    public DateTimeOffset? ReleaseAt { get; init; }

    public long? Revision { get; init; }
}
