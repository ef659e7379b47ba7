using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Conformance;

/// <summary>
/// The given cell of a case: reports parted by <c>;</c>, where <c>then</c> begins a new write.
/// <c>[region] [indicator] period = …</c> is an actual, and deletes one when it says <c>deleted</c>; <c>target [region] [indicator] period
/// …</c> a target. Without a region or an indicator the one asked for is meant.
/// </summary>
internal sealed class Reports(Places places, Indicator indicator, string region)
{
    public IEnumerable<ChangeSet> Read(string given)
    {
        var written = new ChangeSet();
        foreach (var report in given.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(text => text != "—"))
        {
            var words = new Queue<string>(report.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (Took(words, "then"))
            {
                yield return written;
                written = new();
            }

            written = Took(words, "target") ? WithTarget(written, words) : WithActual(written, words);
        }

        yield return written;
    }

    private ChangeSet WithTarget(ChangeSet written, Queue<string> words)
    {
        var (what, period, where) = Key(words);
        var key = new TargetKey(what.Id, period, where, default, default, where);
        return written with { Targets = [.. written.Targets, Report.Target(key, what, words, name => places.Region(name).Id)] };
    }

    private ChangeSet WithActual(ChangeSet written, Queue<string> words)
    {
        var (what, period, where) = Key(words);
        Took(words, "=").ShouldBeTrue($"An actual is written as: {period} = value.");
        var key = new ActualKey(what.Id, what.Nature == Nature.Stock ? period.LastMonth : period, where);
        return Took(words, "deleted")
            ? written with { ActualDeletes = [.. written.ActualDeletes, key] }
            : written with { Actuals = [.. written.Actuals, new Actual(key, Report.Cell(what.Unit, words), null)] };
    }

    private (Indicator What, Period When, int Where) Key(Queue<string> words)
    {
        var (what, where) = (indicator, region);
        for (; ; words.Dequeue())
        {
            var word = words.Peek();
            if (places.Indicator(word) is { } named)
            {
                what = named;
            }
            else if (places.IsRegion(word))
            {
                where = word;
            }
            else
            {
                return (what, Places.Span(words.Dequeue()), places.Region(where).Id);
            }
        }
    }

    private static bool Took(Queue<string> words, string word) => words.TryPeek(out var next) && next == word && words.TryDequeue(out _);
}
