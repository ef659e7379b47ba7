using FastEndpoints;
using FluentValidation;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Declared;

/// <summary>Deletes the declared figures of every key that the words make; of a rank, those among anybody.</summary>
public sealed class DeleteDeclared(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    private static readonly QueryParameter Measure =
        QueryParameter.Choice<DeclaredMeasure>("measure", "The measures; several with commas.") with { Several = true, Required = true };

    private static readonly QueryParameter Of = new(
        "of", "What the shares are shares of, regions or indicators; needed for shares and for nothing else.")
    {
        Several = true,
        Example = "360000",
    };

    private static readonly DeleteRules Rules = new();

    public override void Configure()
    {
        Delete("/declared");
        Permissions(Permission.WriteDeclared);
        Description(route => route
            .WithName("deleteDeclared").WithTags("Stored").WithSummary("Delete declared figures by their keys, as one revision")
            .Reads(QueryParameter.Indicator.AsRequired(), QueryParameter.Region.AsRequired(), QueryParameter.Period.AsRequired(), Measure,
                Of, QueryParameter.DryRun, QueryParameter.Lang));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Delete(database, snapshot => new ChangeSet { DeclaredDeletes = [.. Keys(words, snapshot).Distinct()] }, Rules)
            .Receipt(words, database);

    private static IEnumerable<DeclaredKey> Keys(QueryParameters words, Snapshot snapshot)
    {
        var measures = words.Choices<DeclaredMeasure>(Measure);
        var indicators = words.Indicators(snapshot.Catalogue);
        return
            from period in words.Periods(QueryParameter.Period)
            from region in words.Regions(snapshot.Catalogue, period)
            from indicator in indicators
            from measure in measures
            from key in Keys(new DeclaredKey(indicator.Id, period, region.Id, measure), words, snapshot)
            select key;
    }

    private static IEnumerable<DeclaredKey> Keys(DeclaredKey key, QueryParameters words, Snapshot snapshot) => key.Measure switch
    {
        DeclaredMeasure.Share => Wholes(words, snapshot, key.Period)
            .Select(whole => key with { OfRegion = whole.Region, OfIndicator = whole.Indicator }),
        DeclaredMeasure.Rank => snapshot.ListDeclared(Filter(key)).Select(stored => stored.Item.Key).DefaultIfEmpty(key),
        DeclaredMeasure.Growth or DeclaredMeasure.Completion or DeclaredMeasure.Points or DeclaredMeasure.Value => [key],
    };

    private static StoredFilter Filter(DeclaredKey key) =>
        new() { Indicators = [key.Indicator], Periods = [key.Period], Regions = [key.Region], Measures = [key.Measure] };

    private static List<(int Region, int Indicator)> Wholes(QueryParameters words, Snapshot snapshot, Period period)
    {
        List<(int Region, int Indicator)> wholes = [];
        foreach (var text in words.List(Of))
        {
            var (region, indicator, fault) = DeclaredReader.Whole(snapshot.Catalogue, text, period, Of.Name);
            if (fault is null) wholes.Add((region, indicator));
            else words.Errors.Add(fault);
        }

        return wholes;
    }

    private sealed class DeleteRules : QueryParameterRules
    {
        public DeleteRules()
        {
            Needs(Of).When(AreShares);
            RuleFor(words => words).Must(words => !words.Has(Of)).Fault(Of.Name, ErrorCode.Unexpected, _ => [Of.Name]).Unless(AreShares);
        }

        private static bool AreShares(QueryParameters words) => words.List(Measure).Contains(CodeLists.IdOf(DeclaredMeasure.Share));
    }
}
