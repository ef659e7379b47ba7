namespace Indicators.Catalogue;

/// <summary>A region's name without the word for what it is: 咸宁 of 咸宁市, 广西 of 广西壮族自治区, 湘西 of 湘西土家族苗族自治州.</summary>
internal static class RegionShortName
{
    private const int Fewest = 2;

    // The longest first.
    private static readonly string[] Endings = ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "省", "市", "县", "区", "盟", "旗"];

    private static readonly string[] Peoples =
    [
        "维吾尔", "哈萨克", "柯尔克孜", "蒙古族", "土家族", "哈尼族", "景颇族", "傈僳族", "朝鲜族", "布依族", "壮族", "回族", "藏族", "羌族", "彝族", "苗族", "侗族",
        "傣族", "白族", "蒙古",
    ];

    /// <summary>Null where nothing is left of it, or there is no such word.</summary>
    public static string? Of(string name)
    {
        if (Array.Find(Endings, name.EndsWith) is not { } ending) return null;
        var rest = name[..^ending.Length];
        while (ending.StartsWith("自治", StringComparison.Ordinal)
            && Array.Find(Peoples, people => rest.EndsWith(people, StringComparison.Ordinal) && rest.Length > people.Length) is { } people)
        {
            rest = rest[..^people.Length];
        }

        return rest.Length >= Fewest ? rest : null;
    }
}
