namespace Indicators.Catalogue;

public enum LookupError { None, Unknown, Ambiguous, NotThen }

/// <summary>What a code, name or alias stands for: one thing, or why it is not one thing, with those it could be.</summary>
public readonly record struct LookupResult<T>(T? Value, LookupError Error, IReadOnlyList<T> Candidates)
    where T : class
{
    public static LookupResult<T> Found(T value) => new(value, LookupError.None, []);

    /// <param name="all">What it was looked for among: the candidates, as anything of it may have been meant.</param>
    public static LookupResult<T> Unknown(IReadOnlyList<T> all) => new(null, LookupError.Unknown, all);

    /// <summary>Known, but not in the month asked for; the candidates are those of other times.</summary>
    public static LookupResult<T> NotThen(IReadOnlyList<T> others) => new(null, LookupError.NotThen, others);

    /// <param name="all">What it was looked for among.</param>
    public static LookupResult<T> Of(IReadOnlyList<T> matches, IReadOnlyList<T> all) => matches.Count switch
    {
        0 => Unknown(all),
        1 => Found(matches[0]),
        _ => new(null, LookupError.Ambiguous, matches),
    };
}
