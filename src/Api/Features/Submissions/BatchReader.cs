using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>Which submissions are meant: those that lie wholly within. What is null does not restrict.</summary>
internal sealed record SubmissionBatch(
    IReadOnlySet<int>? Indicators, Period? Period, Region? Within, string? Note, DateTimeOffset? ReleaseAt)
{
    public bool Holds(RegionTree tree, Submission submission) =>
        (Indicators is null || submission.Indicators.All(Indicators.Contains))
        && (Period is not { } around || submission.Periods.All(period => period.First >= around.First && period.End <= around.End))
        && (Within is not { } region
            || submission.Regions.All(place => place.IsCovered(new([region.Id]), tree)));
}

/// <summary>Reads which submissions are to be approved together.</summary>
internal static class BatchReader
{
    public static readonly RowSchema Shape = new("SubmissionBatch", Fields.All);

    /// <summary>Null where it is a fault.</summary>
    public static SubmissionBatch? Read(RowReader reader, CatalogueVersion catalogue, DateTimeOffset now)
    {
        SubmissionBatch? batch = null;
        var keys = new RowNameResolution(catalogue);
        reader.ReadItem(Shape, row =>
        {
            var indicators = row.Has(Fields.Indicators) ? Indicators(row, catalogue) : null;
            var (period, within) = (keys.Period(row, Fields.Period), Within(row, catalogue.Regions));
            if (indicators is null && period is null && within is null && !row.HasErrors) row.Refuse(Fields.Indicators, ErrorCode.Required);
            batch = new(indicators, period, within, row.Text(Fields.Note), ReleaseTime.Read(row, Fields.ReleaseAt, now));
        });
        return batch;
    }

    private static HashSet<int> Indicators(BodyRow row, CatalogueVersion catalogue)
    {
        HashSet<int> ids = [];
        foreach (var text in row.Texts(Fields.Indicators))
        {
            var found = catalogue.Indicators.Find(text);
            if (found.Value is { } indicator) ids.Add(indicator.Id);
            else row.Refuse(NameResolution.ErrorOf(Fields.Indicators.Name, text, found));
        }

        return ids;
    }

    private static Region? Within(BodyRow row, RegionTree tree)
    {
        if (row.Text(Fields.Within) is not { } text) return null;
        var found = tree.FindEver(text);
        if (found.Value is null) row.Refuse(NameResolution.ErrorOf(Fields.Within.Name, text, null, found, tree));
        return found.Value;
    }

    private static class Fields
    {
        public static readonly BodyField Indicators = new(
            "indicators", BodyFieldType.Texts, "Only submissions all of whose indicators are among these: code, name or alias.");

        public static readonly BodyField Period = BodyField.Text("period", "Only those all of whose periods lie within this one.");

        public static readonly BodyField Within = BodyField.Text(
            "within", "Only those all of whose regions are this one, or below it: code or name.");

        public static readonly BodyField Note = BodyField.Text("note", "What is to be said about each.", maxLength: 4000);

        public static readonly BodyField ReleaseAt = BodyField.Text(
            "releaseAt", "When they are to be in the figures: an RFC 3339 time, or a date, from its beginning at +08:00.");

        public static readonly BodyField[] All = [Indicators, Period, Within, Note, ReleaseAt];
    }
}
