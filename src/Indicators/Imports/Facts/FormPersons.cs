namespace Indicators.Imports.Facts;

/// <summary>填表人, 统计负责人 and 单位负责人, as the foot of a form names them or the person who sends it does.</summary>
public sealed record FormPersons(string? FilledBy, string? CheckedBy, string? SignedBy)
{
    public static readonly FormPersons Nobody = new(null, null, null);

    /// <summary>Whoever this names, else whom the other does.</summary>
    public FormPersons Or(FormPersons other) =>
        new(FilledBy ?? other.FilledBy, CheckedBy ?? other.CheckedBy, SignedBy ?? other.SignedBy);
}
