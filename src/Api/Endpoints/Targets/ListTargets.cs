using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Targets;

namespace Indicators.Api.Endpoints;

/// <summary>What was promised, as it was promised.</summary>
public static class ListTargets
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/targets", Handle)
        .WithName("listTargets").WithTags("Stored").WithSummary("Targets as they were set")
        .Reads(
        [
            Word.Indicator, Word.Region, Word.Within, Word.Level, Word.Period, Word.From, Word.To,
            Word.Kind, Word.Commitment, Word.SetBy, Word.AsOf, .. Word.Shape,
        ])
        .Refuses(StatusCodes.Status413PayloadTooLarge);

    private static Results<Page<TargetRow>, Problem> Handle(Words words, Database database)
    {
        var (kind, commitment) = (words.Choice<TargetKind>(Word.Kind), words.Choice<Commitment>(Word.Commitment));
        using var snapshot = words.Open(database);
        var filter = snapshot is null ? null : words.Stored(snapshot, snapshot.TargetPeriods, words.Periods(Word.Period));
        var setBy = snapshot is null ? [] : words.EverRegions(snapshot.Catalogue.Regions, Word.SetBy);
        if (words.Refused() is { } problem) return problem;

        filter = filter! with { Kind = kind, Commitment = commitment };
        if (words.Limit is null && snapshot!.CountTargets(filter) is > Page.MostRows and var count) return Page.TooMany(count);
        var (labels, catalogue) = (new Labels(words.Language), snapshot!.Catalogue);
        return words.StoredPage(snapshot, filter, snapshot.ListTargets, stored => setBy.Count == 0 || setBy.Contains(stored.Item.Key.SetBy)
            ? new TargetRow(labels, catalogue, stored)
            : null);
    }

    public sealed record TargetRow : KeyedRow
    {
        public TargetRow(Labels labels, Catalogue catalogue, Stored<Target> stored)
            : base(
                labels,
                catalogue.Indicators[stored.Item.Key.Indicator],
                catalogue.Regions[stored.Item.Key.Region],
                stored.Item.Key.Period,
                UnitOf(stored.Item.Key.Kind))
        {
            var (target, unit) = (stored.Item, catalogue.Indicators[stored.Item.Key.Indicator].Unit);
            (Kind, Commitment, Operator, Inside) = (target.Key.Kind, target.Key.Commitment, target.Promise.Operator, target.Promise.Inside);
            Value = target.ValueIn(unit);
            High = target.Promise.High?.In(unit);
            Schedule = target.Promise.Schedule;
            SetBy = catalogue.Regions[target.Key.SetBy].Code;
            (Note, Source, Revision, Updated) = (target.Note, stored.Source, stored.Revision, stored.Updated);
        }

        public TargetKind Kind { get; }

        /// <summary>Whole, in the unit of the row; the low end of a range.</summary>
        public decimal Value { get; }

        /// <summary>The upper end of a range.</summary>
        public decimal? High { get; }

        /// <summary>Whether both ends of a range bind.</summary>
        public bool Inside { get; }

        public Operator Operator { get; }

        public Commitment Commitment { get; }

        /// <summary>The code of the region that set it.</summary>
        public string SetBy { get; }

        /// <summary>序时计划: cumulative shares in percent by month; null when time runs evenly.</summary>
        public IReadOnlyList<decimal>? Schedule { get; }

        public string? Note { get; }

        /// <summary>Where the revision that wrote it says it comes from.</summary>
        public string? Source { get; }

        /// <summary>The revision that wrote it.</summary>
        public long Revision { get; }

        public DateTimeOffset Updated { get; }

        private static string? UnitOf(TargetKind kind) => Target.IsAmount(kind) ? null : kind is TargetKind.Rank ? "位" : "%";
    }
}
