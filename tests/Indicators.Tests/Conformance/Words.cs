using System.Text.Json;
using Indicators.Numbers;

namespace Indicators.Tests.Conformance;

/// <summary>The contract's spelling of codes: reasons and flags with hyphens, the others in camel case; read in either.</summary>
internal static class Words
{
    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", ""), ignoreCase: true);

    public static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string Hyphened(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Number(decimal value) => value.Trimmed().ToString();
}
