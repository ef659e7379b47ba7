using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage.Writing;
using static Indicators.Tests.Measures.Spans.SpanReports;
using static Indicators.Tests.Queries.CityFigures;

namespace Indicators.Tests.Queries;

public sealed class LastReportTests : IAsyncLifetime, IDisposable
{
    private const int Months = 25;

    private readonly CityFigures _figures = new();

    public async Task InitializeAsync()
    {
        await _figures.InitializeAsync();
        var months = Enumerable.Range(0, Months).Select(month => new Period(2020 * 12 + month, 1)).ToList();
        await _figures.Database.Write(new ChangeSet
        {
            Actuals = [Report(Nanchang, months[0]), .. months.Select(month => Report(Jiujiang, month))],
        });
    }

    public Task DisposeAsync() => _figures.DisposeAsync();

    public void Dispose() => _figures.Dispose();

    [Theory]
    [InlineData("2021-12", "2020-01")]
    [InlineData("2022-01", null)]
    public void A_region_last_reported_one_of_the_24_periods_up_to_the_one_asked_for_or_none(string asked, string? last)
    {
        LastReports(Span(asked)).ShouldBe([last is null ? null : Span(last)]);
    }

    [Fact]
    public void In_a_series_each_period_tells_what_it_tells_alone()
    {
        var periods = Enumerable.Range(0, 2 * Months).Select(month => new Period((2019 * 12) + month, 1)).ToArray();

        var told = LastReports(periods);

        told.ShouldBe(periods.Select(period => LastReports(period).Single()));
        told.Distinct().Count().ShouldBe(2);
    }

    private List<object?> LastReports(params Period[] periods)
    {
        var query = _figures.Query(_figures.Picked(Nanchang), "value") with { Indicators = [_figures.Grants], Periods = new(periods) };
        var layout = new FigureLayout(query.Measures, Precision.Default);
        var (_, slot) = layout.Columns.Single(column => column.Column.Name == "lastReported");
        using var snapshot = _figures.Database.Read();
        return [.. query.Answer(snapshot).Select(row => layout.Finish(row)[slot].Item)];
    }

    private Actual Report(string region, Period month) => new(
        new(_figures.Grants.Id, month, _figures.Region(region).Id),
        new StoredObservation(FixedPoint.From(1), ObservationStatus.Final), null);
}
