using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Catalog;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Targets;

namespace Indicators.Api.Features.Targets;

/// <summary>Deletes the targets of every key that the words make.</summary>
public sealed class DeleteTargets(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    private static readonly Word Kind = Word.Kind with { Several = true, Required = true };
    private static readonly Word Commitment = Word.Commitment with { Several = true, Required = true };

    public override void Configure()
    {
        Delete("/targets");
        Permissions(Permission.WriteTargets);
        Description(route => route
            .WithName("deleteTargets").WithTags("Stored").WithSummary("Delete targets by their keys, as one revision")
            .Reads(
                Word.Indicator.AsRequired(), Word.Region.AsRequired(), Word.Period.AsRequired(), Kind, Commitment, Word.SetBy.AsRequired(), Word.Lang));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) =>
        words.Delete(database, snapshot => new Submission { TargetDeletes = [.. Keys(words, snapshot.Catalogue).Distinct()] });

    private static IEnumerable<TargetKey> Keys(Words words, Catalogue catalogue)
    {
        var (kinds, commitments) = (words.Choices<TargetKind>(Kind), words.Choices<Commitment>(Commitment));
        var indicators = words.Indicators(catalogue);
        return
            from period in words.Periods(Word.Period)
            let setters = words.Regions(catalogue, period.Last, Word.SetBy)
            from region in words.Regions(catalogue, period.Last)
            from indicator in indicators
            from kind in kinds
            from commitment in commitments
            from setBy in setters
            select new TargetKey(indicator.Id, period, region.Id, kind, commitment, setBy.Id);
    }
}
