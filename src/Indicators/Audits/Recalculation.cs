using Indicators.Numbers;

namespace Indicators.Audits;

/// <summary>What a printed figure would be if something had gone wrong in a certain way.</summary>
public readonly record struct Hypothesis(AuditCause Cause, ValueOrReason Figure);

/// <summary>A printed figure worked out anew from what is stored.</summary>
/// <param name="Figure">Exact, or the reason why there is none.</param>
public sealed record Recalculation(ValueOrReason Figure)
{
    /// <summary>What it is a figure of: the actual, or the part.</summary>
    public Rational? Value { get; init; }

    /// <summary>What that is compared with: a base, a required level, a whole.</summary>
    public Rational? Base { get; init; }

    /// <summary>What the base is when it is not simply the reported one.</summary>
    public string? Basis { get; init; }

    /// <summary>The same from operands rounded as they are printed.</summary>
    public IEnumerable<ValueOrReason> FromRounded { get; init; } = [];

    /// <summary>The likelier first; worked out only when nothing fits.</summary>
    public IEnumerable<Hypothesis> Hypotheses { get; init; } = [];

    /// <summary>Without what is worked out only to judge it, and with it what that would be worked out on.</summary>
    public Recalculation Finished() => this with { FromRounded = [], Hypotheses = [] };

    /// <summary>What is not stored, each by indicator, region and period.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>
    /// Whether a figure that does not fit says nothing, since official growth at constant prices follows from no stored amount.
    /// </summary>
    public bool AtConstantPrices { get; init; }
}
