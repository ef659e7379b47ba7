using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Targets;

namespace Indicators.Api.Features.Targets;

/// <summary>What was promised, as it was promised.</summary>
public sealed class ListTargets(Database database) : Endpoint<Words, Results<Page<TargetRow>, Problem>>
{
    public override void Configure()
    {
        Get("/targets");
        Permissions(Permission.ReadTargets);
        Description(route => route
            .WithName("listTargets").WithTags("Stored").WithSummary("Targets as they were set")
            .Reads(
            [
                Word.Indicator, Word.Region, Word.Within, Word.Level, Word.Period, Word.From, Word.To,
                Word.Kind, Word.Commitment, Word.SetBy, Word.AsOf, .. Word.Shape,
            ])
            .Refuses(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<Page<TargetRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<TargetRow>, Problem> Answer(Words words)
    {
        var (kind, commitment) = (words.Choice<TargetKind>(Word.Kind), words.Choice<Commitment>(Word.Commitment));
        using var snapshot = words.Open(database);
        var filter = snapshot is null ? null : words.Stored(snapshot, snapshot.TargetPeriods, words.Periods(Word.Period));
        var setBy = snapshot is null ? [] : words.EverRegions(snapshot.Catalogue.Regions, Word.SetBy);
        if (words.Refused(StoredRules.Instance) is { } problem) return problem;

        filter = filter! with { Kind = kind, Commitment = commitment };
        if (words.Limit is null && snapshot!.CountTargets(filter) is > Page.MostRows and var count) return Page.TooMany(count);
        var (labels, catalogue) = (new Labels(words.Language), snapshot!.Catalogue);
        return words.StoredPage(snapshot, filter, snapshot.ListTargets, stored => setBy.Count == 0 || setBy.Contains(stored.Item.Key.SetBy)
            ? new TargetRow(labels, catalogue, stored)
            : null);
    }
}
