using System.Text.RegularExpressions;
using Indicators.Imports.Words;

namespace Indicators.Imports.Tables;

/// <summary>A label of a row without what only orders it: 其中：, #, 一、, （1）, ①, and a mark behind it.</summary>
internal static partial class RowLabel
{
    [GeneratedRegex(@"^(?:其中[:,]?|[#*▲△●○■□◆]+|[一二三四五六七八九十]+[,.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[.,)](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩]|[-+](?=\D))\s*",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Order { get; }

    [GeneratedRegex(@"[①②③④⑤⑥⑦⑧⑨⑩¹²³⁴⁵⁶⁷⁸⁹*]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"^其中", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part { get; }

    public static string Clean(string text)
    {
        var label = FoldedText.Fold(text);
        for (var next = Order.Replace(label, ""); next != label; next = Order.Replace(label, "")) label = next;
        return Mark.Replace(label, "").Trim();
    }

    /// <summary>Whether it is a part of the row above: 其中：规模以上.</summary>
    public static bool IsPart(string text) => Part.IsMatch(FoldedText.Fold(text)) || FoldedText.Fold(text).StartsWith('#');

    /// <summary>高新技术企业数（家） and 技术合同成交额/亿元 with their units apart.</summary>
    public static string WithoutUnit(string label, out string? unit)
    {
        unit = null;
        var dense = FoldedText.Dense(label);
        if (dense.EndsWith(')') && dense.LastIndexOf('(') is > 0 and var open && UnitText.IsUnit(dense[(open + 1)..^1]))
        {
            unit = dense[(open + 1)..^1];
            return dense[..open];
        }

        if (dense.LastIndexOfAny(['/', ',']) is not (> 0 and var mark) || !UnitText.IsUnit(dense[(mark + 1)..])) return label;
        unit = dense[(mark + 1)..];
        return dense[..mark];
    }
}
