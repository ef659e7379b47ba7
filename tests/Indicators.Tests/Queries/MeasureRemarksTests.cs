using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;

namespace Indicators.Tests.Queries;

/// <summary>What every measure says beside its figure: why there is none, what is remarkable, and what it takes.</summary>
public sealed class MeasureRemarksTests(RandomFigures figures) : IClassFixture<RandomFigures>
{
    private static readonly string[] NoRate =
    [
        "位次目标只判断是否达到", "实绩或目标不大于零，没有对数", "控制降幅的目标只判断是否达到，差距按百分点计",
        "时期数的增长、净增目标最长 12 个月；更长的目标应写成年均增长、累计变动或达到的数量",
    ];

    // Why there is none, beyond what goes for all and what a measure says where it does not apply.
    private static readonly Dictionary<string, string[]> Particular = new()
    {
        ["completion"] = NoRate,
        ["pace"] = NoRate,
        ["allocation"] = ["下级地区都没有目标", "各目标的种类或期间不同，或是增长、百分点、占比、位次，不能相加"],
    };

    public static TheoryData<string> Measures => [.. MeasureRegistry.All.Select(measure => measure.Word)];

    public static TheoryData<string> WithLights =>
        [.. MeasureRegistry.All.Where(measure => measure.ShowsLights).Select(measure => measure.Word)];

    public static TheoryData<string> AgainstTargets =>
        [.. MeasureRegistry.All.Where(measure => measure.IsAgainstTarget).Select(measure => measure.Word)];

    [Theory]
    [InlineData("value", "sci-tech-progress-contribution", Reason.PartsMissing, "比率没有分子和分母，合计无从得出")]
    [InlineData("value", "advanced-city-streak", Reason.NotApplicable, "指标不可加总")]
    [InlineData("value", "rd-intensity", Reason.NotApplicable, "分母不大于零")]
    public void Of_a_total_it_says_why_there_is_none(string word, string indicator, Reason reason, string why)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word], total: true, indicator: indicator), MeasureRegistry.Of(word));

        measure.Why(reason, answer.Rows.First(row => row.Total is not null))!.Value.Zh.ShouldBe(why, word);
        measure.Why(Reason.PartsMissing, answer.Rows.First(row => row.Total is null)).ShouldBeNull(word);
    }

    [Theory]
    [InlineData("value", ObservationFlags.Computed | ObservationFlags.Contradiction | ObservationFlags.MixedStatus)]
    [InlineData("growth", ObservationFlags.MixedStatus)]
    [InlineData("completion", ObservationFlags.AboveRange | ObservationFlags.Strictest)]
    [InlineData("pace", ObservationFlags.AboveRange | ObservationFlags.Strictest)]
    [InlineData("needed", ObservationFlags.AboveRange | ObservationFlags.Strictest)]
    [InlineData("growthChange", ObservationFlags.Official)]
    [InlineData("gapToParent", ObservationFlags.Official)]
    public void It_flags_what_is_remarkable(string word, ObservationFlags flags)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word], allTargets: true), MeasureRegistry.Of(word));

        (answer.Rows.Aggregate(ObservationFlags.None, (all, row) => all | measure.FlagsOf(row)) & flags).ShouldBe(flags, word);
    }

    [Theory]
    [MemberData(nameof(AgainstTargets))]
    public void Where_none_of_several_targets_counts_it_tells_all_of_them(string word)
    {
        using var snapshot = figures.Database.Read();
        var measure = MeasureRegistry.Of(word);
        var rows = new Answered(snapshot, [word]).Rows.FindAll(row => row is { Completion: null, TargetCount: > 1 });

        rows.ShouldNotBeEmpty(word);
        rows.ConvertAll(row => measure.Explain(row).Terms().Select(term => term.Input?.Target).OfType<Target>().Distinct().Count())
            .ShouldBe(rows.ConvertAll(row => row.TargetCount), word);
    }

    [Theory]
    [InlineData("pace", LightBasis.Growth)]
    [InlineData("pace", LightBasis.Stock)]
    [InlineData("pace", LightBasis.Completion)]
    public void What_its_light_goes_by_is_told_where_that_is_another_figure(string word, LightBasis basis)
    {
        using var snapshot = figures.Database.Read();
        var measure = MeasureRegistry.Of(word);
        var rows = Enum.GetValues<TargetKind>().SelectMany(kind => new Answered(snapshot, [word], kind: kind, allTargets: true).Rows)
            .Where(row => row.Light?.Basis == basis).ToList();

        rows.ShouldNotBeEmpty(word);
        rows.ShouldAllBe(row => measure.Explain(row).Beside.Count == 1, word);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void What_regions_were_before_they_changed_is_told_by_its_flags_and_of_no_other(string word)
    {
        using var snapshot = figures.Database.Read();
        var measure = MeasureRegistry.Of(word);
        foreach (var (answer, row) in OfAllKinds(snapshot, word).SelectMany(answer => answer.Rows.Select(row => (answer, row))))
        {
            var told = answer.Query.Measures.Aggregate(
                ObservationFlags.None, (all, asked) => all | asked.FlagsOf(row) | OfBasis(asked, row));
            var (untold, at) = (Changes(measure, row) & ~told, $"{word} {row.Indicator.Code} {row.Region.Code} {row.Period}");

            untold.ShouldBe(ObservationFlags.None, at);
            if (measure.ComparesPeers || !ChangedRegions.NeverDid(snapshot.Catalogue.Regions, row.Region)) continue;
            (told & ObservationFlags.OfChanges).ShouldBe(ObservationFlags.None, at);
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void So_it_is_of_what_it_ranks_by(string word)
    {
        using var snapshot = figures.Database.Read();
        foreach (var by in MeasureRegistry.Of(word).RankingKeys)
        {
            var rows = new Answered(snapshot, ["rank"], by: by).Rows;

            rows.ShouldContain(row => by.Changes(row.Columns, row.Index) != ObservationFlags.None, by.Word);
            rows.ShouldAllBe(row => (Changes(by.Figure(row)) & ~by.Changes(row.Columns, row.Index)) == ObservationFlags.None, by.Word);
        }
    }

    [Theory]
    [MemberData(nameof(WithLights))]
    public void So_it_is_of_the_stock_that_its_light_goes_by(string word)
    {
        using var snapshot = figures.Database.Read();
        var measure = MeasureRegistry.Of(word);
        var rows = OfAllKinds(snapshot, word).SelectMany(answer => answer.Rows)
            .Where(row => row.LightFlags != ObservationFlags.None).ToList();

        rows.ShouldNotBeEmpty(word);
        rows.ShouldAllBe(row => (row.LightFlags & ~measure.FlagsOf(row)) == ObservationFlags.None, word);
    }

    [Fact]
    public void Most_measures_read_what_regions_were_before_they_changed()
    {
        using var snapshot = figures.Database.Read();
        var read = MeasureRegistry.All.Select(measure => new Answered(snapshot, [measure.Word], allTargets: true).Rows
            .Aggregate(ObservationFlags.None, (all, row) => all | Changes(measure, row)));

        read.Count(changes => changes == ObservationFlags.OfChanges).ShouldBeGreaterThan(MeasureRegistry.All.Count / 2);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void What_is_no_number_beside_the_figure_tells_the_reason_that_it_has(string word)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word], allTargets: true), MeasureRegistry.Of(word));

        foreach (var row in answer.Rows)
        {
            var cells = measure.Cells(row);
            measure.Columns
                .Where(column => column is { Type: not ColumnType.Number, TellsWhy: false } && cells[column.Name].Reason is not null)
                .ShouldBeEmpty($"{word}: {row.Indicator.Code} {row.Region.Code}");
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void What_is_particular_about_its_reasons_is_said(string word)
    {
        using var snapshot = figures.Database.Read();
        var measure = MeasureRegistry.Of(word);
        Answered[] answers =
        [
            new(snapshot, [word], allTargets: true), new(snapshot, [word], "2020..2022", allTargets: true),
            .. Enum.GetValues<TargetKind>().Select(kind => new Answered(snapshot, [word], kind: kind, allTargets: true)),
        ];
        var said = answers.SelectMany(answer => answer.Rows)
            .Select(row => measure.Cell(row).Reason is { } reason ? measure.Why(reason, row)?.Zh : null)
            .OfType<string>().Distinct();

        said.Except([measure.NotApplicable.Zh]).ShouldBe(Particular.GetValueOrDefault(word, []), ignoreOrder: true, word);
    }

    // As it was measured; the count is told where a question takes too many.
    [Theory]
    [MemberData(nameof(Measures))]
    public void It_counts_for_what_it_takes(string word) => MeasureRegistry.Of(word).Weight.ShouldBe(
        word is "growthChange" or "gapToParent" or "pull" or "allocation" or "projection" or "average3" ? 2 : 1, word);

    private static IEnumerable<Answered> OfAllKinds(Snapshot snapshot, string word) =>
    [
        new(snapshot, [word], allTargets: true), new(snapshot, [word], total: true),
        .. new[] { GrowthComparison.Previous, GrowthComparison.TwoYear, GrowthComparison.AverageOver(2) }
            .Select(compare => new Answered(snapshot, [word], compare: compare)),
        .. Enum.GetValues<TargetKind>().Select(kind => new Answered(snapshot, [word], kind: kind, allTargets: true)),
        .. MeasureRegistry.RankingKeys.Select(by => new Answered(snapshot, [word], by: by)),
    ];

    // What was read for the figures that there are, as their explanation names it.
    // That a base is comparable is told in a column of its own.
    private static ObservationFlags OfBasis(Measure measure, FigureRow row) =>
        Equals(measure.Cells(row).GetValueOrDefault("basis").Item, "comparable") ? ObservationFlags.Comparable : ObservationFlags.None;

    private static ObservationFlags Changes(Measure measure, FigureRow row)
    {
        var (figure, beside, key, _) = measure.Explain(row);
        return Changes([.. beside, figure, key]);
    }

    private static ObservationFlags Changes(params Expression?[] explained) => explained.OfType<Expression>()
        .Where(one => one.Result.HasValue).SelectMany(Read)
        .Aggregate(ObservationFlags.None, (all, read) => all | (read.Observation.Flags & ObservationFlags.OfChanges));

    // What that follows from is the figure's own affair.
    private static IEnumerable<FormulaInput> Read(Expression term) => term.Input is { } input ? [input] : term.Operands.SelectMany(Read);
}
