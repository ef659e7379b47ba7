using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Storage.Submissions;
using Indicators.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>A submission in a list.</summary>
public record SubmissionRow
{
    internal SubmissionRow(Submission submission, CatalogueVersion catalogue, Language language, bool awaitsYou)
    {
        var labels = new RowLabels(language, catalogue.Regions);
        (Id, State, Step, Steps) = (submission.Id, submission.State, submission.Step, submission.Steps);
        (Submitted, Updated, Who) = (submission.Submitted, submission.Updated, submission.Sender.Name);
        (FilledBy, CheckedBy, SignedBy) = (submission.Persons.FilledBy, submission.Persons.CheckedBy, submission.Persons.SignedBy);
        (Source, Note, Comment) = (submission.Source, submission.Note, submission.Comment);
        Indicators = [.. submission.Indicators.Select(id => catalogue.Indicators.OfId(id)).OfType<Indicator>()
            .Select(indicator => new SubmissionSubject(labels.Of(indicator).Code.Text, labels.Of(indicator).Name.Text))];
        Regions = [.. submission.Regions.Select(place => catalogue.Regions.OfId(place.Region)).OfType<Region>()
            .Select(region => new SubmissionSubject(region.Code, labels.Of(region).Name.Text))];
        Periods = [.. submission.Periods.Select(period => period.ToString())];
        (Cells, OpenQueries) = (submission.Cells, submission.OpenQueries.Count());
        (ReleaseAt, Revision, AwaitsYou) = (submission.ReleaseAt, submission.Revision, awaitsYou);
    }

    /// <summary>What it is asked for by.</summary>
    public string Id { get; }

    public SubmissionState State { get; }

    /// <summary>How many steps of its review are done.</summary>
    public int Step { get; }

    /// <summary>Of how many.</summary>
    public int Steps { get; }

    public DateTimeOffset Submitted { get; }

    public DateTimeOffset Updated { get; }

    /// <summary>The name of the key that sent it; null where none was needed.</summary>
    public string? Who { get; }

    /// <summary>填报人.</summary>
    public string? FilledBy { get; }

    /// <summary>审核人 of who reports.</summary>
    public string? CheckedBy { get; }

    /// <summary>负责人.</summary>
    public string? SignedBy { get; }

    public string? Source { get; }

    public string? Note { get; }

    /// <summary>Why it was returned; null where it was not.</summary>
    public string? Comment { get; }

    public IReadOnlyList<SubmissionSubject> Indicators { get; }

    /// <summary>Whose figures they are, and who sets its targets.</summary>
    public IReadOnlyList<SubmissionSubject> Regions { get; }

    public IReadOnlyList<string> Periods { get; }

    /// <summary>How many figures it writes or deletes.</summary>
    public int Cells { get; }

    /// <summary>How many queries are to be answered before it is approved.</summary>
    public int OpenQueries { get; }

    /// <summary>When it is to be in the figures, once approved; null for at once.</summary>
    public DateTimeOffset? ReleaseAt { get; }

    /// <summary>The revision that it became; null while it is none.</summary>
    public long? Revision { get; }

    /// <summary>Whether the next step of its review is yours to take.</summary>
    public bool AwaitsYou { get; }
}

public sealed record SubmissionSubject(string Code, string Name);

/// <param name="Items">The oldest first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record SubmissionPage(IReadOnlyList<SubmissionRow> Items, string? Next);
