using FastEndpoints;
using FluentValidation;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Coverage;

/// <summary>
/// Who has reported what, when, and what is late or missing. It is of the moment, as what is not there yet comes to be missing.
/// </summary>
public sealed class ListCoverage(Database database, TimeProvider clock)
    : Endpoint<QueryParameters, Results<PageResult<CoverageRow>, ProblemResult>>
{
    private static readonly QueryParameter Period = QueryParameter.Period with
    {
        Description = $"{QueryParameter.Period.Description} Needed unless from and to are given.",
    };

    private static readonly QueryParameter Frequency = QueryParameter.Frequency with
    {
        Description = "The length of the periods from from to to; a month without it.",
    };

    private static readonly QueryParameter Calendar = new(
        "calendar", "Only what this calendar says counts: code or name; without it all calendars, the most detailed rule first.")
    {
        Example = "sci-tech-monthly",
    };

    private static readonly QueryParameter State = QueryParameter.Choice<CoverageState>(
        "state", "Only rows in these states, several with commas.") with
    {
        Several = true,
    };

    // After the words that it is about.
    private static readonly CoverageRules Rules = new();

    public override void Configure()
    {
        Get("/coverage");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listCoverage").WithTags("Figures")
            .WithSummary("Who has reported what, when; what is late, missing or exempt; rates on time")
            .Reads(
            [
                QueryParameter.Indicator with { Required = true }, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level,
                QueryParameter.Group, QueryParameter.Statistical, Period, FigureParameters.From, FigureParameters.To, Frequency, Calendar,
                State, ListParameters.Decimals, ListParameters.Rounding, FigureParameters.Sort with { Example = "onTimeRate" },
                .. ListParameters.Shape,
            ])
            .ProducesProblems(StatusCodes.Status413PayloadTooLarge).NeverKept());
    }

    public override Task<Results<PageResult<CoverageRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<CoverageRow>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        var (indicators, periods) = (words.Indicators(snapshot.Catalogue), Periods(words));
        var query = new CoverageQuery(
            indicators, words.Scope(snapshot, periods.Count > 0 ? periods[^1] : clock.ThisMonth()), periods, Named(words, snapshot),
            clock.GetUtcNow());
        var states = words.Has(State) ? words.Choices<CoverageState>(State) : null;
        var precision = FigureParameters.PrecisionOf(words);
        var columns = words.Columns<CoverageRow>();
        var order = RowSort<CoverageRow>.Read(words, FigureParameters.Sort, []);
        if (words.Refused(Rules) is { } problem) return problem;

        var labels = new RowLabels(words.Language, snapshot.Catalogue.Regions);
        IReadOnlyList<CoverageRow> rows =
        [
            .. query.Answer(snapshot).Where(cell => states is null || (cell.State is { } state && states.Contains(state)))
                .Select(cell => new CoverageRow(cell, labels, precision)),
        ];
        return words.Page(snapshot, columns, order.Apply(rows));
    }

    private static IReadOnlyList<Period> Periods(QueryParameters words)
    {
        if (words.Has(Period)) return [.. words.Periods(Period)];
        var series = new PeriodChoice(
            [], words.Period(FigureParameters.From), words.Period(FigureParameters.To), null,
            words.Choice<Frequency>(Frequency) ?? global::Indicators.Periods.Frequency.Month);
        return series is { From: not null, To: not null } ? series.Resolve(() => null) ?? [] : [];
    }

    private static ReportingCalendar? Named(QueryParameters words, Snapshot snapshot)
    {
        if (words.Text(Calendar) is not { } text) return null;
        var found = snapshot.FindCalendar(text);
        if (found.Value is null) words.Errors.Add(NameResolution.ErrorOf(Calendar.Name, text, found));
        return found.Value;
    }

    private sealed class CoverageRules : QueryParameterRules
    {
        public CoverageRules()
        {
            Scope();
            Excludes(Period, FigureParameters.From, FigureParameters.To, Frequency);
            Needs(Period).Unless(words => words.Has(FigureParameters.From) && words.Has(FigureParameters.To));
        }
    }
}
