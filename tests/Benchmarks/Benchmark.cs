using Indicators.Benchmarks.Mixed;
using Indicators.Benchmarks.Page;
using Indicators.Benchmarks.Scale;

namespace Indicators.Benchmarks;

/// <summary>What can be asked for by its word.</summary>
public sealed record Benchmark(string Word, string Title, Func<Lab, IEnumerable<Line>> Run)
{
    /// <summary>Whether it takes longer than all others together, and so runs only when asked for.</summary>
    public bool IsLong { get; init; }

    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("measures", "figures from columns in memory", MeasuresInMemory.Run),
        new("reads", "figures from the database", ReadsAndFigures.Run),
        new("spans", "spans that nobody reported", DerivedSpans.Run),
        new("regions", "regions with a history", RegionsWithHistory.Run),
        new("asof", "slices as they stood", AsOfReads.Run),
        new("fresh", "whether an answer holds still", Freshness.Run),
        new("cached", "answers kept, over HTTP", CachedAnswers.Run),
        new("keyed", "answers kept, asked with a key", KeyedAnswers.Run),
        new("uncached", "answers worked out for each request: processor milliseconds", UncachedAnswers.Run),
        new("chosen", "five columns of a ranking of 3,000 by growth, worked out for each request", ChosenColumns.Run),
        new("dashboard", "18 questions of a dashboard, by the clock on the wall", Dashboard.Run),
        new("page", "the page: an overview of a province, drawn, worked out, and on a thousand screens", ProvinceOverview.Run),
        new("import", "files written", Imports.Run),
        new("files", "files imported", FileImports.Run),
        new("hashes", "what the hashes of revisions cost", Hashes.Run),
        new("export", "rows read out", Exports.Run),
        new("mixed", "one writer and 64 readers", MixedLoad.Run),
        new("start", "start to the first answer", Starts.Run),
        new("memory", "what stays resident", Memory.Run),
        new("postgres", "answers kept, with PostgreSQL", CachedOnPostgres.Run),
        new("engines", "PostgreSQL beside SQLite", Engines.Run),
        new("file", "what a row takes on disk", FileSize.Run),
        new("costs", "the worst that one request takes", CostlyQuestions.Run) { IsLong = true },
        new("scale", "what a hundred million rows cost", CostOfSize.Run) { IsLong = true },
    ];
}
