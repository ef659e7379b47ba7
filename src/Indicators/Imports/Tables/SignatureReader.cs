using System.Text.RegularExpressions;
using Indicators.Imports.Facts;
using Indicators.Imports.Words;

namespace Indicators.Imports.Tables;

/// <summary>Reads who answers for a form from its foot: 单位负责人：张三　统计负责人：李四　填表人：王五, in one cell or in several.</summary>
internal static partial class SignatureReader
{
    private const int LongestName = 40;

    [GeneratedRegex(@"(?<label>[\p{L}()]+?)\s*:\s*(?<name>[^:]*?)(?=\s*[\p{L}()]+\s*:|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry { get; }

    /// <param name="foot">The cells of a line, those without text left out.</param>
    public static FormPersons Read(IEnumerable<string> foot)
    {
        var persons = FormPersons.Nobody;
        foreach (Match entry in Entry.Matches(FoldedText.Fold(string.Join(' ', foot))))
        {
            var name = entry.Groups["name"].Value.Trim(' ', '_', '-', ',', ';');
            if (name.Length is 0 or > LongestName) continue;
            persons = persons.Or(entry.Groups["label"].Value switch
            {
                "填表人" or "填报人" or "制表人" or "制表" or "经办人" => new(name, null, null),
                "统计负责人" or "审核人" or "审核" or "复核人" or "复核" => new(null, name, null),
                "单位负责人" or "负责人" or "签发人" or "主管领导" => new(null, null, name),
                _ => FormPersons.Nobody,
            });
        }

        return persons;
    }
}
