using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Tests.Measures.Spans;

public class SpansPropertyTests
{
    private static readonly int January = Period.OfYear(2020).First;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    /// <summary>With whether spans may be taken from each other.</summary>
    public static TheoryData<int, bool> SeedsOfBoth
    {
        get
        {
            var both = new TheoryData<int, bool>();
            for (var seed = 1; seed <= 120; seed++) both.Add(seed, seed % 2 == 0);
            return both;
        }
    }

    [Theory]
    [MemberData(nameof(SeedsOfBoth))]
    public void From_consistent_reports_every_connected_span_is_reconstructed_and_no_other(int seed, bool subtractable)
    {
        var (random, totals, reports) = Consistent(seed, months: 24, spans: seed % 40);

        foreach (var asked in Enumerable.Range(0, 20).Select(_ => AnySpan(random, 24)))
        {
            var reading = Ask(asked, reports, subtractable);

            (reading.Flags & ~ObservationFlags.MixedStatus).ShouldBe(ObservationFlags.None);
            reading.Value.ShouldBe(
                (subtractable ? Connected(reports.Keys, asked) : AddsUp(reports.Keys, asked))
                    ? totals[asked.End - January] - totals[asked.First - January]
                    : null);
            reading.Derived.ShouldBe(reading.Value is not null && !reports.ContainsKey(asked));
            Sum(reading.Derivation?.Parts ?? [], reports).ShouldBe(reading.Derived ? reading.Value!.Value : 0);
        }
    }

    [Theory]
    [MemberData(nameof(SeedsOfBoth))]
    public void The_way_is_the_first_of_all_ways_by_length_weakest_status_and_time(int seed, bool subtractable)
    {
        var (random, _, reports) = Consistent(seed, months: 6, spans: 3 + seed % 9);
        var asked = AnySpan(random, 6);

        var best = Ways(asked, reports, subtractable).OrderBy(way => way.Length).ThenBy(way => way.Max(span => reports[span].Status))
            .ThenBy(way => string.Join(' ', way.Order().Select(span => span.Key))).FirstOrDefault();
        var reading = Ask(asked, reports, subtractable);

        reading.Status.ShouldBe(best?.Max(span => reports[span].Status));
        reading.Revision.ShouldBe(best?.Max(span => reports[span].Revision) ?? 0);
        reading.Derivation?.Parts.Select(part => part.Span).ShouldBe(best!.Order());
        reading.Derivation?.Parts.ShouldAllBe(part => subtractable || part.Sign > 0);
        reading.Flags.HasFlag(ObservationFlags.MixedStatus).ShouldBe(best?.Select(span => reports[span].Status).Distinct().Count() > 1);
    }

    [Theory]
    [MemberData(nameof(SeedsOfBoth))]
    public void A_figure_is_flagged_exactly_when_some_way_has_another_result(int seed, bool subtractable)
    {
        var (random, _, reports) = Consistent(seed, months: 6, spans: 3 + seed % 9);
        foreach (var span in reports.Keys.Where(_ => random.Next(6) == 0).ToList())
        {
            reports[span] = reports[span] with { Value = reports[span].Value + random.Next(1, 3) };
        }

        var asked = AnySpan(random, 6);
        var reading = Ask(asked, reports, subtractable);
        var flags = reading.Flags & ~ObservationFlags.MixedStatus;

        (flags != ObservationFlags.None)
            .ShouldBe(Ways(asked, reports, subtractable).Any(way => Result(way, asked.First, reports) != reading.Value));
        (subtractable || !flags.HasFlag(ObservationFlags.Contradiction)).ShouldBeTrue("What is only added does not contradict its parts.");
        (reading.Derivation?.Disagreeing is null).ShouldBe(flags == ObservationFlags.None);
        Sum(reading.Derivation?.Disagreeing ?? [], reports).ShouldBe(reading.Derivation?.Difference ?? 0);
        Boundaries(reading.Derivation?.Disagreeing ?? []).ShouldAllBe(ends => ends == 2);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_disturbed_report_of_a_cycle_is_flagged_with_what_it_was_disturbed_by(int seed)
    {
        var random = new Random(seed);
        var cut = random.Next(1, 12);
        var (whole, first, second) = (Period.OfYear(2020), new Period(January, cut), Period.Between(January + cut, January + 12));
        var (left, right, by) = (random.Next(100), random.Next(100), random.Next(1, 10));
        var reports = new Dictionary<Period, Observation> { [whole] = Of(left + right), [first] = Of(left), [second] = Of(right) };
        var disturbed = new[] { whole, first, second }[random.Next(3)];
        reports[disturbed] = Of(reports[disturbed].Value!.Value + by);

        foreach (var asked in reports.Keys)
        {
            var reading = Ask(asked, reports);

            reading.Value.ShouldBe(reports[asked].Value);
            reading.Flags.ShouldBe(ObservationFlags.Contradiction);
            Rational.Abs(reading.Derivation!.Difference).ShouldBe(by);
        }

        static Observation Of(Rational value) => new() { Value = value, Status = ObservationStatus.Provisional };
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Regions_solved_together_read_as_each_alone(int seed)
    {
        var regions = Enumerable.Range(0, 12).Select(region => Consistent(seed * 12 + region % 5, months: 6, spans: 8).Reports).ToArray();
        var asked = AnySpan(new Random(seed), 6);
        Period[] spans = [.. regions.SelectMany(reports => reports.Keys).Distinct()];

        var together = new SpanSolver(asked, spans).Solve(
            regions.Length,
            [.. spans.Select(span => regions.Select(reports => reports.GetValueOrDefault(span)).ToArray())]);

        for (var region = 0; region < regions.Length; region++)
        {
            var alone = Ask(asked, regions[region]);
            (together[region] with { Derivation = null }).ShouldBe(alone with { Derivation = null });
            together[region].Derivation?.Parts.ShouldBe(alone.Derivation?.Parts);
        }
    }

    [Theory]
    [MemberData(nameof(SeedsOfBoth))]
    public void The_spans_that_cannot_tell_anything_need_not_be_read(int seed, bool subtractable)
    {
        var (random, _, known) = Consistent(seed, months: 24, spans: 3 + seed % 20);
        var region = known.Where(_ => random.Next(8) > 0).ToDictionary(
            report => report.Key, report => report.Value with { Value = report.Value.Value + (random.Next(6) == 0 ? 1 : 0) });

        foreach (var asked in Enumerable.Range(0, 20).Select(_ => AnySpan(random, 24)).Concat(known.Keys))
        {
            var telling = Ask(asked, Read(SpanSolver.Telling(asked, known.Keys, subtractable)), subtractable);
            var all = Ask(asked, Read(SpanSolver.Searchable(asked, known.Keys)), subtractable);

            (telling with { Derivation = null } == all with { Derivation = null })
                .ShouldBeTrue($"{asked}: {telling.Value} {telling.Flags}, not {all.Value} {all.Flags}");
            telling.Derivation?.Parts.ShouldBe(all.Derivation!.Parts);
            telling.Derivation?.Disagreeing.ShouldBe(all.Derivation!.Disagreeing);
        }

        Dictionary<Period, Observation> Read(IEnumerable<Period> spans) =>
            spans.ToDictionary(span => span, span => region.GetValueOrDefault(span, Observation.Missing(Reason.NotReported)));
    }

    private static (Random Random, decimal[] Totals, Dictionary<Period, Observation> Reports) Consistent(int seed, int months, int spans)
    {
        var random = new Random(seed);
        decimal[] totals = [.. Enumerable.Range(0, months + 1).Select(_ => random.NextInt64(-1L << 40, 1L << 40) / 1_000_000m)];
        var reports = new Dictionary<Period, Observation>();
        foreach (var span in Enumerable.Range(0, spans).Select(_ => AnySpan(random, months)))
        {
            reports[span] = new()
            {
                Value = totals[span.End - January] - totals[span.First - January],
                Status = (ObservationStatus)random.Next(3),
                Revision = random.Next(1, 100),
            };
        }

        return (random, totals, reports);
    }

    private static Period AnySpan(Random random, int months)
    {
        var first = random.Next(months);
        return new(January + first, random.Next(1, months - first + 1));
    }

    private static Observation Ask(Period asked, Dictionary<Period, Observation> reports, bool subtractable = true) =>
        new SpanSolver(asked, [.. reports.Keys], subtractable).Solve(1, [.. reports.Values.Select(reading => new[] { reading })])[0];

    private static bool Connected(IEnumerable<Period> spans, Period asked)
    {
        var group = Enumerable.Range(0, 25).ToArray();
        foreach (var span in spans)
        {
            var (from, to) = (group[span.First - January], group[span.End - January]);
            group = Array.ConvertAll(group, number => number == from ? to : number);
        }

        return group[asked.First - January] == group[asked.End - January];
    }

    private static bool AddsUp(IEnumerable<Period> spans, Period asked)
    {
        HashSet<int> reached = [asked.First];
        foreach (var span in spans.OrderBy(span => span.First).Where(span => reached.Contains(span.First))) reached.Add(span.End);
        return reached.Contains(asked.End);
    }

    /// <summary>All ways without a boundary twice, by trying.</summary>
    private static IEnumerable<Period[]> Ways(Period asked, Dictionary<Period, Observation> reports, bool subtractable)
    {
        return From(asked.First, [asked.First]);

        IEnumerable<Period[]> From(int boundary, int[] seen) => boundary == asked.End
            ? [[]]
            : from span in reports.Keys
              where span.First == boundary || (subtractable && span.End == boundary)
              let next = span.First == boundary ? span.End : span.First
              where !seen.Contains(next)
              from rest in From(next, [.. seen, next])
              select (Period[])[span, .. rest];
    }

    private static Rational Result(Period[] way, int boundary, Dictionary<Period, Observation> reports)
    {
        Rational result = 0;
        foreach (var span in way)
        {
            result += span.First == boundary ? reports[span].Value!.Value : -reports[span].Value!.Value;
            boundary = span.First == boundary ? span.End : span.First;
        }

        return result;
    }

    private static Rational Sum(IEnumerable<SpanPart> parts, Dictionary<Period, Observation> reports) =>
        Rational.Sum(parts.Select(part => part.Sign * reports[part.Span].Value!.Value));

    private static IEnumerable<int> Boundaries(IEnumerable<SpanPart> cycle) =>
        cycle.SelectMany(part => new[] { part.Span.First, part.Span.End }).GroupBy(boundary => boundary, (_, ends) => ends.Count());
}
