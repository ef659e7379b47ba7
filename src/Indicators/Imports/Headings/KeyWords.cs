namespace Indicators.Imports.Headings;

/// <summary>Whole headings that say what the figures are of: those of sheets, of SDMX and DHIS2, and of the service itself.</summary>
internal static class KeyWords
{
    private static readonly Dictionary<string, ColumnRole> Roles = new(StringComparer.OrdinalIgnoreCase);

    static KeyWords()
    {
        Add(ColumnRole.Region, "地区 地区名称 地区代码 区域 区域名称 县区 区县 县市区 市县区 市区县 各县市区 各地区 县(市,区) 县(市区) 市(县,区) 市县 市州 市(州) 地市 设区市 "
            + "各市 各区 "
            + "省份 省市 省(区,市) 省(自治区,直辖市) 城市 市 县 区 行政区 行政区域 行政区划 行政区划代码 行政区划名称 区划代码 区划名称 区划 乡镇 街道 乡镇街道 "
            + "region regioncode ref_area area geo orgunit city county province district");
        Add(ColumnRole.Indicator, "指标 指标名称 指标名 指标代码 统计指标 项目 项目名称 indicator indicatorcode dataelement series");
        Add(ColumnRole.Period, "期间 时间 年份 年度 月份 日期 季度 报告期 统计时间 统计期 数据期 数据时间 年 月 年月 "
            + "period time time_period date observation_date year month");
        Add(ColumnRole.Unit, "单位 计量单位 unit unit_measure");
        Add(ColumnRole.Multiplier, "unit_mult");
        Add(ColumnRole.Status, "状态 数据状态 数据性质 status obs_status");
        Add(ColumnRole.Note, "备注 说明 附注 备考 note obs_comment comment");
        Add(ColumnRole.Action, "action delete deleted");
        Add(ColumnRole.Measure, "measure kind");
        Add(ColumnRole.Actual, "数值 数据 数据值 指标值 统计值 值 value obs_value");
        Add(ColumnRole.Share, "比例 占比 比重");
        Add(ColumnRole.Serial, "序号 序 编号 行号 no no. num 顺序号");
        Add(ColumnRole.Field, "bound high base break commitment setby operator decimals of among tied inside schedule");
        Add(ColumnRole.Derived, "structure structure_id dataflow freq storedby lastupdated timestamp followup categoryoptioncombo "
            + "attributeoptioncombo catoptcombo attroptcombo indicatorname regionname periodlabel start end source revision updated "
            + "observed "
            + "baseperiod base_period 对比期 对比期间 比较期 比较期间 基期期间 基期时间 "
            + "derived parts parent parentname flags reasons 增减额 增减量 增减 增加额 差额 比上年增减 比上年增加 "
            + "比上年同期 较上年同期 比去年同期 较去年同期 比上年同期增减 较上年同期增减 比上年同期增加 较上年同期增加 较上年增加 较上年增减 "
            + "比上年末增加 比上年末增减 较上年末增加 比年初增加 比年初增减 较年初增加 较年初增减 净增 净增数 净增量 净增额");
    }

    /// <summary>Of a whole heading; an SDMX one may have a label behind its id, FREQ:Frequency.</summary>
    public static ColumnRole? Of(string dense)
    {
        if (Roles.TryGetValue(dense, out var role)) return role;
        var colon = dense.IndexOf(':');
        return colon > 0 && char.IsAsciiLetterUpper(dense[0]) && Roles.TryGetValue(dense[..colon], out role) ? role : null;
    }

    private static void Add(ColumnRole role, string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Roles.Add(word, role);
    }
}
