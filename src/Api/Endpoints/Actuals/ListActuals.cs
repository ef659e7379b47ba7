using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>What was reported, as it was reported.</summary>
public static class ListActuals
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/actuals", Handle)
        .WithName("listActuals").WithTags("Stored").WithSummary("Actuals as they were reported")
        .Reads([Word.Indicator, Word.Region, Word.Within, Word.Level, Word.Period, Word.From, Word.To, Word.Status, Word.AsOf, .. Word.Shape])
        .Refuses(StatusCodes.Status413PayloadTooLarge);

    private static Results<Page<ActualRow>, Problem> Handle(Words words, Database database)
    {
        var status = words.Choice<Status>(Word.Status);
        using var snapshot = words.Open(database);
        var asked = words.Periods(Word.Period);
        var filter = snapshot is null ? null : words.Stored(snapshot, snapshot.ActualPeriods, StoredUnder(asked));
        if (words.Refused() is { } problem) return problem;

        filter = filter! with { Status = status };
        if (words.Limit is null && snapshot!.CountActuals(filter) is > Page.MostRows and var count) return Page.TooMany(count);
        var (labels, catalogue) = (new Labels(words.Language), snapshot!.Catalogue);
        return words.StoredPage(snapshot, filter, snapshot.ListActuals, stored => IsMeant(stored.Item.Key, asked, catalogue)
            ? new ActualRow(labels, catalogue, stored)
            : null);
    }

    // A stock asked for over a span means the span's last month.
    private static IReadOnlyList<Period> StoredUnder(IReadOnlyList<Period> asked) =>
        [.. asked.Concat(asked.Select(period => period.LastMonth)).Distinct()];

    private static bool IsMeant(ActualKey key, IReadOnlyList<Period> asked, Catalogue catalogue) =>
        asked.Count == 0
        || asked.Contains(key.Period)
        || (catalogue.Indicators[key.Indicator].Nature is Nature.Stock && asked.Any(period => period.LastMonth == key.Period));

    public sealed record ActualRow : KeyedRow
    {
        public ActualRow(Labels labels, Catalogue catalogue, Stored<Actual> stored)
            : base(labels, catalogue.Indicators[stored.Item.Key.Indicator], catalogue.Regions[stored.Item.Key.Region], stored.Item.Key.Period)
        {
            var (unit, cell) = (catalogue.Indicators[stored.Item.Key.Indicator].Unit, stored.Item.Cell);
            Value = cell.Status is Status.Missing ? null : cell.Value.In(unit);
            Status = cell.Status;
            Bound = cell.Bound is Actuals.Bound.None ? null : cell.Bound;
            High = cell.Bound is Actuals.Bound.Range ? cell.High.In(unit) : null;
            (Note, Source, Revision, Updated) = (stored.Item.Note, stored.Source, stored.Revision, stored.Updated);
        }

        /// <summary>Whole; null when it is missing.</summary>
        public decimal? Value { get; }

        public Status Status { get; }

        /// <summary>What the value bounds; null when it is exact.</summary>
        public Bound? Bound { get; }

        /// <summary>The upper end of a range.</summary>
        public decimal? High { get; }

        public string? Note { get; }

        /// <summary>Where the revision that wrote it says it comes from.</summary>
        public string? Source { get; }

        /// <summary>The revision that wrote it.</summary>
        public long Revision { get; }

        public DateTimeOffset Updated { get; }
    }
}
