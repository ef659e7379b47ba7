using FastEndpoints;
using FluentValidation;
using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Features.Actuals;

/// <summary>What was reported, as it was reported.</summary>
public sealed class ListActuals(Database database) : Endpoint<Words, Results<Page<ActualRow>, Problem>>
{
    private static readonly ActualsRules Rules = new();

    public override void Configure()
    {
        Get("/actuals");
        Permissions(Permission.ReadActuals);
        Description(route => route
            .WithName("listActuals").WithTags("Stored").WithSummary("Actuals as they were reported")
            .Reads([Word.Indicator, Word.Region, Word.Within, Word.Level, Word.Period, Word.From, Word.To, Word.Status, Word.Spans, Word.AsOf, .. Word.Shape])
            .Refuses(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<Page<ActualRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<ActualRow>, Problem> Answer(Words words)
    {
        var status = words.Choice<Status>(Word.Status);
        using var snapshot = words.Open(database);
        var asked = words.Periods(Word.Period);
        var filter = snapshot is null ? null : words.Stored(snapshot, snapshot.ActualPeriods, StoredUnder(asked));
        var derive = words.OneOf(Word.Spans) is "derived";
        if (words.Refused(Rules) is { } problem) return problem;

        filter = filter! with { Status = status };
        if (derive) return words.Page(snapshot!, DerivedActuals.Beside(new Labels(words.Language), snapshot!, filter with { Offset = 0, Limit = null }, asked));
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

    // What follows from others is worked out of an indicator and for a span.
    private sealed class ActualsRules : StoredRules
    {
        public ActualsRules() => When(words => words.Text(Word.Spans) is "derived", () => Needs(Word.Period, Word.Indicator));
    }
}
