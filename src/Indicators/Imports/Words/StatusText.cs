using Indicators.Observations;

namespace Indicators.Imports.Words;

/// <summary>快报, 预计, 年报 … and the codes of SDMX and ours, as statuses.</summary>
internal static class StatusText
{
    private static readonly (string Word, ObservationStatus Status)[] Words =
    [
        ("预计", ObservationStatus.Estimated), ("预测", ObservationStatus.Estimated), ("估计", ObservationStatus.Estimated),
        ("估算", ObservationStatus.Estimated), ("快报", ObservationStatus.Provisional), ("初步", ObservationStatus.Provisional),
        ("未审", ObservationStatus.Provisional), ("年报", ObservationStatus.Final), ("公报", ObservationStatus.Final),
        ("正式", ObservationStatus.Final), ("终报", ObservationStatus.Final), ("最终", ObservationStatus.Final),
        ("未报", ObservationStatus.Missing),
    ];

    private static readonly Dictionary<string, ObservationStatus> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["A"] = ObservationStatus.Final,
        ["P"] = ObservationStatus.Provisional,
        ["E"] = ObservationStatus.Estimated,
        ["F"] = ObservationStatus.Estimated,
        ["M"] = ObservationStatus.Missing,
        ["L"] = ObservationStatus.Missing,
        ["O"] = ObservationStatus.Missing,
        ["B"] = ObservationStatus.Final,
        ["final"] = ObservationStatus.Final,
        ["provisional"] = ObservationStatus.Provisional,
        ["estimated"] = ObservationStatus.Estimated,
        ["missing"] = ObservationStatus.Missing,
    };

    /// <summary>Of a word or a code by itself; null where it is none.</summary>
    public static ObservationStatus? Of(string text)
    {
        var folded = FoldedText.Dense(text);
        if (Codes.TryGetValue(folded, out var status)) return status;
        return Array.Find(Words, word => folded.StartsWith(word.Word, StringComparison.Ordinal)) is { Word: not null } found
            ? found.Status
            : null;
    }

    /// <summary>Of a word in a title or in a heading; null where there is none.</summary>
    public static ObservationStatus? In(string text)
    {
        foreach (var (word, status) in Words)
        {
            if (status is not (ObservationStatus.Final or ObservationStatus.Missing) && text.Contains(word, StringComparison.Ordinal))
                return status;
        }

        return null;
    }
}
