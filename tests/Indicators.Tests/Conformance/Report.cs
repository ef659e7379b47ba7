using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Conformance;

/// <summary>What a report says under its key: the words after the period.</summary>
internal static class Report
{
    /// <summary>
    /// <c>value [unit] [status] [bound] [base value] [break]</c>; <c>11..19</c> is a range, <c>missing</c> was not reported.
    /// </summary>
    public static StoredObservation Cell(Unit unit, Queue<string> words)
    {
        var value = words.Dequeue();
        if (value == "missing")
        {
            return new StoredObservation(default, ObservationStatus.Missing);
        }

        if (words.TryPeek(out var written) && Unit.TryRead(written, out var own))
        {
            own.ConvertsTo(unit).ShouldBeTrue();
            unit = own;
            words.Dequeue();
        }

        var (low, high) = Amounts(value, unit.Power);
        var cell = new StoredObservation(low, ObservationStatus.Final, high is null ? Bound.None : Bound.Range, high ?? default);
        while (words.TryDequeue(out var word))
        {
            cell = word switch
            {
                "base" => cell with { Base = Amount(words.Dequeue(), unit.Power) },
                "break" => cell with { Break = true },
                _ when Enum.TryParse<ObservationStatus>(word, ignoreCase: true, out var status) => cell with { Status = status },
                _ => cell with { Bound = Words.Read<Bound>(word) },
            };
        }

        return cell;
    }

    /// <summary><c>kind value [operator] [commitment] [inside] [by region] [schedule 5,15,…]</c>.</summary>
    public static Target Target(TargetKey key, Indicator indicator, Queue<string> words, Func<string, int> regionOf)
    {
        key = key with { Kind = Words.Read<TargetKind>(words.Dequeue()), Commitment = Commitment.Expected };
        var (low, high) = Amounts(words.Dequeue(), Indicators.Observations.Target.IsAmount(key.Kind) ? indicator.Unit.Power : 0);
        var isCeiling = indicator.Direction == Direction.Lower && key.Kind != TargetKind.Range;
        var promise = new TargetTerms(low, high, Inside: false, isCeiling ? TargetOperator.AtMost : TargetOperator.AtLeast);
        while (words.TryDequeue(out var word))
        {
            switch (word)
            {
                case "inside": promise = promise with { Inside = true }; break;
                case "by": key = key with { SetBy = regionOf(words.Dequeue()) }; break;
                case "schedule": promise = promise with { Schedule = [.. words.Dequeue().Split(',').Select(decimal.Parse)] }; break;
                case var _ when Enum.TryParse<Commitment>(word, ignoreCase: true, out var commitment):
                    key = key with { Commitment = commitment };
                    break;
                default: promise = promise with { Operator = Words.Read<TargetOperator>(word) }; break;
            }
        }

        return new Target(key, promise, null);
    }

    private static (FixedPoint Low, FixedPoint? High) Amounts(string value, int power) => value.Split("..") is [var low, var high]
        ? (Amount(low, power), Amount(high, power))
        : (Amount(value, power), null);

    private static FixedPoint Amount(string token, int power)
    {
        FixedPoint.TryRead(token, power, out var figure, out var fault).ShouldBeTrue($"{token}: {fault}");
        return figure;
    }
}
