using System.Text.Json;

namespace Indicators.Benchmarks.Mixed;

/// <summary>What an answer shows of a board.</summary>
/// <param name="N">Of which write; null when it shows two of them, or figures that nobody wrote.</param>
/// <param name="Revision">What the answer says it is as new as.</param>
public readonly record struct Seen(int? N, long Revision)
{
    public static Seen Of(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var (revision, values, isTorn) = (0L, -1m, false);
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName) continue;
            var (isValue, isGrowth, isRevision) =
                (reader.ValueTextEquals("value"u8), reader.ValueTextEquals("growth"u8), reader.ValueTextEquals("revision"u8));
            reader.Read();
            if (isRevision && reader.CurrentDepth == 1) revision = reader.GetInt64();
            if (isGrowth) isTorn |= reader.TokenType is not JsonTokenType.Number || reader.GetDecimal() != 50;
            if (!isValue) continue;
            var value = reader.TokenType is JsonTokenType.Number ? reader.GetDecimal() : 0;
            isTorn |= values >= 0 && values != value;
            values = value;
        }

        return new(isTorn || values <= 0 || values % 3 != 0 ? null : (int)(values / 3), revision);
    }
}
