using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Declared;
using Indicators.Storage;

namespace Indicators.Api.Features.Declared;

/// <summary>What reports printed, as they printed it.</summary>
public sealed class ListDeclared(Database database) : Endpoint<Words, Results<Page<DeclaredRow>, Problem>>
{
    private static readonly Word Measure =
        Word.Choice<DeclaredMeasure>("measure", "Only these measures; several with commas.") with { Several = true };

    public override void Configure()
    {
        Get("/declared");
        Permissions(Permission.ReadDeclared);
        Description(route => route
            .WithName("listDeclared").WithTags("Stored").WithSummary("Figures as reports printed them")
            .Reads([Word.Indicator, Word.Region, Word.Within, Word.Level, Word.Period, Word.From, Word.To, Measure, Word.AsOf, .. Word.Shape])
            .Refuses(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<Page<DeclaredRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<DeclaredRow>, Problem> Answer(Words words)
    {
        var measures = words.Choices<DeclaredMeasure>(Measure);
        using var snapshot = words.Open(database);
        var filter = words.Stored(snapshot, snapshot.DeclaredPeriods, words.Periods(Word.Period));
        if (words.Refused(StoredRules.Instance) is { } problem) return problem;

        filter = filter with { Measures = measures.Count > 0 ? measures : null };
        if (words.Limit is null && snapshot.CountDeclared(filter) is > Page.MostRows and var count) return Page.TooMany(count);
        var (labels, catalogue) = (new Labels(words.Language), snapshot.Catalogue);
        return words.StoredPage(snapshot, filter, snapshot.ListDeclared, stored => new DeclaredRow(labels, catalogue, stored));
    }
}
