using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Plausibility;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Indicators.Tests.Storage;

namespace Indicators.Tests.Plausibility;

/// <summary>What is warned of, on the 25th of November 2026. 南昌's patents were 1000 in 2024, finally.</summary>
public sealed class PlausibilityCheckTests() : StorageSuite(new SqliteEngine())
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Put(Patent("2024", 1000));
    }

    [Theory]
    [InlineData("2023", "769.23", "fractional-count 769.23 -")]
    [InlineData("2023", "-1", "negative-count -1 0")]
    [InlineData("2025", "1300", "")]
    [InlineData("2025", "1301", "unusual-change 1301 1000 2024 30")]
    [InlineData("2025", "700", "")]
    [InlineData("2025", "699", "unusual-change 699 1000 2024 30")]
    [InlineData("2026", "1200", "future-period 1200 - 2026")]
    [InlineData("2026-11", "100", "future-period 100 - 2026-11")]
    [InlineData("2026-10", "100", "")]
    [InlineData("2024", "1001", "final-replaced 1001 1000")]
    [InlineData("2024", "1000", "")]
    public void A_figure_is_told_with_what_it_was_compared_with(string period, string value, string told) =>
        Told(Patent(period, decimal.Parse(value))).ShouldBe(told);

    [Fact]
    public void What_is_not_exact_is_compared_with_nothing_and_an_estimate_may_lie_ahead()
    {
        Told(Patent("2025", 9000, bound: Bound.About)).ShouldBe("");
        Told(Patent("2025", 0, ObservationStatus.Missing)).ShouldBe("");
        Told(Patent("2026", 9000, ObservationStatus.Estimated)).ShouldBe("");
        Told(Patent("2024", 0, ObservationStatus.Missing)).ShouldBe("final-replaced - 1000");
    }

    [Fact]
    public void A_note_of_the_row_or_of_the_whole_explains_and_where_a_reason_is_needed_it_too()
    {
        var row = Patent("2024", 999);

        Told(row with { Note = "核减" }).ShouldBe("");
        Told(new ChangeSet { Actuals = [row], Note = "核减" }).ShouldBe("");
        Told(new ChangeSet { Actuals = [row], Reason = WriteReason.Revision }).ShouldBe("final-replaced 999 1000");
        Told(new ChangeSet { Actuals = [row], Note = "核减" }, needsReason: true).ShouldBe("final-replaced 999 1000");
        Told(new ChangeSet { Actuals = [row], Note = "核减", Reason = WriteReason.Correction }, needsReason: true).ShouldBe("");
        Told(new ChangeSet { ActualDeletes = [row.Key] }).ShouldBe("final-replaced - 1000");
        Told(new ChangeSet { ActualDeletes = [Patent("2023", 0).Key] }).ShouldBe("", "nothing is there");
    }

    [Fact]
    public async Task Who_wrote_a_final_figure_makes_no_other_of_it()
    {
        await Put(Patent("2023", 1));
        await Put(Patent("2023", 2) with { Note = "核实" });
        using var snapshot = Database.Read();

        var undone = snapshot.Reversal(3).ChangeSet with { Note = "撤销" };

        Told(undone).ShouldBe("");
        Told(undone with { Note = null }).ShouldBe("final-replaced 1 2");
    }

    [Fact]
    public async Task A_running_total_is_beside_the_nearest_before_and_after_it()
    {
        await Put(Patent("2024-01..2024-02", 150), Patent("2024-01..2024-04", 160), Patent("2024-05", 7));

        Told(Patent("2024-01..2024-03", 155)).ShouldBe("");
        Told(Patent("2024-01..2024-03", 149)).ShouldBe("falling-cumulative 149 150 2024-01..2024-02");
        Told(Patent("2024-01..2024-03", 161)).ShouldBe("falling-cumulative 161 160 2024-01..2024-04");
        Told(Patent("2024-01..2024-05", 159)).ShouldBe("falling-cumulative 159 160 2024-01..2024-04");
        Told(Patent("2024-06", 6)).ShouldBe("", "months do not add to each other");
        Told(Patent("2024-01..2024-03", -1)).ShouldBe("negative-count -1 0", "what is below zero may fall");
    }

    [Fact]
    public void What_is_written_together_is_beside_each_other()
    {
        Told(Patent("2022", 10), Patent("2023", 14), Patent("2024", 14, note: "核")).ShouldBe("unusual-change 14 10 2022 30");
        Told(Patent("2022-Q1", 10), Patent("2022-H1", 9)).ShouldBe(
            "falling-cumulative 10 9 2022-H1|falling-cumulative 9 10 2022-Q1");
        Told(new ChangeSet { Actuals = [Patent("2025", 9000)], ActualDeletes = [Patent("2024", 0).Key], Note = "重报" }).ShouldBe("");
    }

    [Fact]
    public async Task An_indicator_says_what_is_usual_of_it()
    {
        await Database.Write(new ChangeSet { Indicators = [Known(Patents) with { Unusual = 5.5m }] });

        Told(Patent("2025", 1055)).ShouldBe("");
        Told(Patent("2025", 1056)).ShouldBe("unusual-change 1056 1000 2024 5.5");
    }

    [Fact]
    public async Task A_stock_that_nothing_leaves_does_not_fall_from_month_to_month()
    {
        var stock = Known(Patents) with { Id = 0, Code = "grants", Name = "累计授权", Nature = Nature.Stock, Cumulative = true };
        await Database.Write(new ChangeSet { Indicators = [stock] });
        var id = Find("grants").Id;
        await Put(Actual(100, period: Month("2024-01"), indicator: id));

        Told(Actual(99, period: Month("2024-06"), indicator: id)).ShouldBe("falling-cumulative 99 100 2024-01");
        Told(Actual(99, period: Month("2023-12"), indicator: id)).ShouldBe("");
    }

    [Theory]
    [InlineData("rd-intensity", "100.01", "share-over-whole 100.01 100")]
    [InlineData("rd-intensity", "100", "")]
    [InlineData("tech-contract-turnover", "-3.25", "")]
    public void A_share_has_a_whole_and_money_is_not_counted(string indicator, string value, string told) =>
        Told(Actual(decimal.Parse(value), period: Period.OfYear(2024), indicator: Find(indicator).Id)).ShouldBe(told);

    [Fact]
    public void Targets_and_printed_shares_are_judged_by_themselves()
    {
        Told(new ChangeSet { Targets = [Target(101, TargetKind.Share), Target(0.5m), Target(300, TargetKind.Growth)] })
            .ShouldBe("share-over-whole 101 100|fractional-count 0.5 -");
        Told(new ChangeSet { Declared = [Printed(DeclaredMeasure.Share, 100.1m), Printed(DeclaredMeasure.Completion, 135)] })
            .ShouldBe("share-over-whole 100.1 100");
    }

    [Fact]
    public async Task Each_of_thousands_of_rows_is_beside_its_own_region()
    {
        await Put([.. Counties.Select(county => Actual(county, county, Year2013))]);
        using var snapshot = Database.Read();
        var rows = Counties.Select(county => Actual(county % 2 == 0 ? county : 2 * county, county, Year2014)).Reverse().ToList();

        var found = new PlausibilityCheck(snapshot, Today).Of(new ChangeSet { Actuals = rows });

        found.Select(figure => ((ActualKey)figure.Key).Region).Order().ShouldBe(Counties.Where(county => county % 2 == 1));
        found.ShouldAllBe(figure => figure.Compared == ((ActualKey)figure.Key).Region && figure.Value == 2 * figure.Compared);
    }

    private string Told(params Actual[] actuals) => Told(new ChangeSet { Actuals = actuals });

    private string Told(ChangeSet changeSet, bool needsReason = false)
    {
        using var snapshot = Database.Read();
        return string.Join('|', new PlausibilityCheck(snapshot, Today, needsReason).Of(changeSet).Select(found => string.Join(' ',
            [Word(found.Code), $"{found.Value:0.######;-0.######;0}".OrDash(), $"{found.Compared}".OrDash(), .. found.Arguments])));
    }

    // As the contract writes it.
    private static string Word(WarningCode code) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    private Indicator Known(int id)
    {
        using var snapshot = Database.Read();
        return snapshot.Catalogue.Indicators[id];
    }

    private Indicator Find(string code)
    {
        using var snapshot = Database.Read();
        return snapshot.Catalogue.Indicators.OfCode(code)!;
    }

    private static Period Month(string text) => Period.TryRead(text, out var period, out _) ? period : throw new FormatException(text);

    private Actual Patent(
        string period, decimal value, ObservationStatus status = ObservationStatus.Final, Bound bound = Bound.None, string? note = null) =>
        new(new(Patents, Month(period), Nanchang), new(FixedPoint.From(value), status, bound), note);

    private DeclaredFigure Printed(DeclaredMeasure measure, decimal value) =>
        new(new(Patents, Year2013, Nanchang, measure), FixedPoint.From(value), 1);
}

file static class Texts
{
    public static string OrDash(this string text) => text.Length == 0 ? "-" : text;
}
