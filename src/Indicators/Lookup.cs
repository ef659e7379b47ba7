namespace Indicators;

public enum LookupFault { None, Unknown, Ambiguous, NotThen }

/// <summary>What a code, name or alias stands for: one thing, or why it is not one thing, with those it could be.</summary>
public readonly record struct Lookup<T>(T? Value, LookupFault Fault, IReadOnlyList<T> Candidates)
    where T : class
{
    public static Lookup<T> Found(T value) => new(value, LookupFault.None, []);

    public static Lookup<T> Unknown { get; } = new(null, LookupFault.Unknown, []);

    /// <summary>Known, but not in the month asked for; the candidates are those of other times.</summary>
    public static Lookup<T> NotThen(IReadOnlyList<T> others) => new(null, LookupFault.NotThen, others);

    public static Lookup<T> Of(IReadOnlyList<T> matches) => matches.Count switch
    {
        0 => Unknown,
        1 => Found(matches[0]),
        _ => new(null, LookupFault.Ambiguous, matches),
    };
}
