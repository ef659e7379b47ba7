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
        var query = _figures.Query(_figures.Picked(Nanchang), "value") with
        {
            Indicators = [_figures.Grants],
            Periods = new([Span(asked)]),
        };
        var layout = new FigureLayout(query.Measures, Precision.Default);
        var (_, slot) = layout.Columns.Single(column => column.Column.Name == "lastReported");

        var found = layout.Finish(_figures.Answer(query).Single())[slot].Item;

        found.ShouldBe(last is null ? null : Span(last));
    }

    private Actual Report(string region, Period month) => new(
        new(_figures.Grants.Id, month, _figures.Region(region).Id),
        new StoredObservation(FixedPoint.From(1), ObservationStatus.Final), null);
}
