namespace Indicators.Api.Http;

/// <summary>Periods of stored rows are listed, or a span of them.</summary>
public class StoredRules : WordRules
{
    public static readonly StoredRules Instance = new();

    protected StoredRules() => Excludes(Word.Period, Word.From, Word.To);
}
