using System.Text.Json;
using Indicators.Api.Http.Labels;
using Indicators.Periods;

namespace Indicators.Api.Http.Errors;

/// <summary>What is said about a fault. What stands before the first colon is the code's label.</summary>
public static class ErrorMessages
{
    private static readonly (ErrorCode Code, string Zh, string En)[] Templates =
    [
        (ErrorCode.BadJson, "JSON 语法有误：第 {0} 行第 {1} 字节处，{2}", "bad JSON: line {0}, byte {1}: {2}"),
        (ErrorCode.BadEncoding, "不是 UTF-8 编码：第 {0} 字节处起", "not UTF-8: from byte {0} on"),
        (ErrorCode.NotJson, "内容类型不支持：请用 application/json", "unsupported content type: send application/json"),
        (ErrorCode.UnsupportedCharset, "字符集不支持：{0}；请用 UTF-8", "unsupported charset: {0}; send UTF-8"),
        (ErrorCode.UnsupportedContentCoding,
            "内容编码不支持：{0}；可用 {1}，或不压缩", "unsupported content coding: {0}; send {1}, or the body as it is"),
        (ErrorCode.BadContentCoding,
            "请求体无法解压：{0} 数据已损坏或不完整", "bad content coding: the {0} data is damaged or ends early"),
        (ErrorCode.NotAFile, "表单里没有文件：请把文件作为请求体，或放在 multipart/form-data 的一个文件字段里",
            "no file in the form: send it as the body, or as a file of multipart/form-data"),
        (ErrorCode.AlreadyImported, "已经导入，见修订 {0}：要改请另传文件，或撤销该修订", "imported already, as revision {0}: send another file, or revert it"),
        (ErrorCode.ImportUnderWay, "导入 {0} 正在进行：请稍后再试", "import {0} is worked on: try again when it is done"),
        (ErrorCode.FileNotKept, "文件未保存（超过 {0} 字节或已过期）：请重新上传", "the file is not kept (above {0} bytes, or too old): send it again"),
        (ErrorCode.NotAcceptable, "没有可接受的格式：{0}；此处提供 {1}", "not acceptable: {0}; what is served here is {1}"),
        (ErrorCode.MalformedRequest, "HTTP 报文有误：{0}", "malformed HTTP: {0}"),
        (ErrorCode.UrlTooLong, "地址过长：请求行上限 {0} 字节，请分几次查询", "URL too long: the request line may have {0} bytes; ask in parts"),
        (ErrorCode.HeadersTooLarge,
            "请求头过大：上限 {0} 字节、{1} 个", "headers too large: the limit is {0} bytes, and {1} headers"),
        (ErrorCode.RequestTimeout, "请求超时：数据传得太慢或中断，请重试", "request timed out: it came too slowly or stopped; try again"),
        (ErrorCode.BodyTooLarge, "请求体过大：上限 {0} 字节", "body too large: the limit is {0} bytes"),
        (ErrorCode.TooManyRows, "结果行数过多：共 {0} 行，上限 {1} 行，请用 limit 分页", "too many rows: {0}, above {1}; page with limit"),
        (ErrorCode.TooManyCells,
            "问题过大：要取 {0} 格以上（地区×期间×指标×所求各数，连同基期、同级与下级），上限 {1}；"
            + "请缩小 region、within、level、period、from、to、indicator 或 measure，分几次查询",
            "question too large: it takes {0} cells or more (regions × periods × indicators × measures, with bases and peers), above {1};"
            + " narrow region, within, level, period, from, to, indicator or measure, and ask in parts"),
        (ErrorCode.TookTooLong,
            "耗时过长：{0} 秒内未能算完，请缩小范围或稍后重试", "took too long: it was not done in {0} seconds; ask for less, or try again later"),
        (ErrorCode.TooManyRequests,
            "请求过多：每个密钥或地址每分钟至多 {0} 次，请稍后再试", "too many requests: {0} a minute for a key or an address; wait before the next"),
        (ErrorCode.TooBusy, "服务繁忙：等候的请求已满，请稍后再试", "too busy: as many requests wait as may; try again soon"),
        (ErrorCode.NotFound, "不存在：{0}", "not found: {0}"),
        (ErrorCode.MethodNotAllowed, "此地址不支持该方法：{0}；可用 {1}", "method not allowed here: {0}; allowed are {1}"),
        (ErrorCode.KeyRequired,
            "需要密钥：请求头 X-Api-Key，或 Authorization: Bearer", "key required: header X-Api-Key, or Authorization: Bearer"),
        (ErrorCode.KeyWrong, "密钥不对：请核对，或向管理员另要", "wrong key: check it, or ask an administrator for another"),
        (ErrorCode.KeyExpired, "密钥已过期：请向管理员另要", "expired key: ask an administrator for another"),
        (ErrorCode.KeyRevoked, "密钥已收回：请向管理员另要", "revoked key: ask an administrator for another"),
        (ErrorCode.TooManyTries,
            "错误密钥次数过多：每分钟至多 {0} 次，请稍后再试", "too many wrong keys: {0} a minute at most; wait before the next"),
        (ErrorCode.NoKeyYet,
            "服务尚无密钥：请由管理员用命令 keys create 建第一个", "no key yet: whoever runs the service makes the first by the command keys create"),
        (ErrorCode.NotPermitted,
            "没有权限：密钥“{0}”缺 {1}；有此权限的角色 {2}", "not permitted: the key {0} lacks {1}, which these roles have: {2}"),
        (ErrorCode.HttpsRequired, "须用 HTTPS：请改用 https:// 地址", "HTTPS required: use the https:// address"),
        (ErrorCode.OutOfScope,
            "超出密钥范围：{0}；请由该地区或其上级的密钥办理", "out of scope: {0}; a key of that region or one above it may"),
        (ErrorCode.OverrideRequired,
            "此数由范围外的密钥写入：{0}；要改请写 override，含 reason 与 document",
            "override required: a key outside your scope wrote {0}; to change it send override with reason and document"),
        (ErrorCode.BadTime, "时间写法不对：{0}；须为日期或 RFC 3339 时间", "bad time: {0} is no date or RFC 3339 time"),
        (ErrorCode.PastExpiry, "有效期已过：{0}；须晚于现在", "already expired: {0}; it must be later than now"),
        (ErrorCode.Refused, "请求无法处理：{0}", "request refused: {0}"),
        (ErrorCode.StorageFull, "存储空间已满：未保存任何数据，腾出空间后请重试", "storage full: nothing was stored; try again when there is space"),
        (ErrorCode.StorageUnavailable,
            "数据库暂不可用：请稍后重试{0}", "storage unavailable: try again soon{0}"),
        (ErrorCode.DatabaseChanged,
            "数据库已被替换、移走或损坏：完整之前不读不写，请稍后重试",
            "database changed: it was replaced, taken away or damaged; nothing is read or written until it is whole; try again later"),
        (ErrorCode.BadIdempotencyKey, "幂等键写法不对：须为 1 至 {0} 个可见 ASCII 字符", "bad idempotency key: 1 to {0} visible ASCII characters"),
        (ErrorCode.IdempotencyMismatch, "幂等键已用于另一请求：{0}", "idempotency key of another request: {0}"),
        (ErrorCode.PreconditionFailed,
            "前提已变：读取之后已被改动，或已经存在，或所给标签无法识别，请重新读取",
            "precondition failed: it was written since it was read, or is there already, or the tag is none; read it again"),
        (ErrorCode.Internal, "服务内部错误：已记录，编号 {0}", "internal error: recorded under {0}"),

        (ErrorCode.UnknownWord, "不认识的查询词：{0}；可用的有 {1}", "unknown word: {0}; known here are {1}"),
        (ErrorCode.RepeatedWord, "查询词重复：{0}", "word given twice: {0}"),
        (ErrorCode.ConflictingWords, "查询词冲突：{0} 不能与 {1} 同用", "conflicting words: {0} does not go with {1}"),
        (ErrorCode.UnknownChoice, "不在可选之列：{0}；可选 {1}", "unknown choice: {0}; the choices are {1}"),
        (ErrorCode.UnknownColumn,
            "没有这一列：{0}，是否指 {1}；这里有 {2}", "unknown column: {0}, did you mean {1}; the answer has {2}"),
        (ErrorCode.ColumnNotAsked,
            "没有要这一列：{0} 随 {1} 给出；这里有 {2}",
            "column not asked for: {0} comes with {1}; the answer has {2}"),
        (ErrorCode.FormatImpossible,
            "答复不能写成此格式：{0} 每格只有一个数，也不分页；{1}",
            "impossible in this format: {0} has one figure a cell and no pages; {1}"),
        (ErrorCode.OutOfRange, "超出范围：{0}，须为 {1} 至 {2} 的整数", "out of range: {0} must be a whole number from {1} to {2}"),
        (ErrorCode.BadAsOf, "时点写法不对：{0}；须为修订号、RFC 3339 时间或日期", "bad asOf: {0} is no revision, RFC 3339 time or date"),
        (ErrorCode.BadRevision, "修订号写法不对：{0}；须为 0 起的整数", "bad revision: {0} must be a whole number, from 0"),
        (ErrorCode.UnknownRevision, "没有这个修订：{0}", "unknown revision: {0}"),
        (ErrorCode.HistoryChanged,
            "历史已变：数据库已恢复，修订 {0} 已不是原来的；请重新读取全部，再从响应头 Revision 与 History 接续",
            "history changed: the database was restored, and revision {0} is not what it was; read all anew, and go on from the headers "
            + "Revision and History"),
        (ErrorCode.BadCursor, "游标无效：请从第一页重新开始", "bad cursor: start again from the first page"),
        (ErrorCode.NotOneFigure, "须恰好指向一个数：现有 {0} 个，请限定 indicator、region、period；目标用 kind、commitment、against 指定",
            "not one figure: the words give {0}; narrow indicator, region and period, and a target by kind, commitment and against"),

        (ErrorCode.Required, "必填", "required"),
        (ErrorCode.UnknownField, "不认识的字段：{0}", "unknown field: {0}"),
        (ErrorCode.DuplicateField, "字段重复：{0}", "field given twice: {0}"),
        (ErrorCode.Unexpected, "此处不应填：{0}", "not expected here: {0}"),
        (ErrorCode.WrongType, "类型不对：须为{0}", "wrong type: must be {0}"),
        (ErrorCode.TooLong, "过长：上限 {0} 字", "too long: the limit is {0} characters"),
        (ErrorCode.NotANumber, "不是数：{0}", "not a number: {0}"),
        (ErrorCode.NumberInQuotes, "数带了引号：\"{0}\"；请去掉引号，写 {0}", "a number in quotes: \"{0}\"; drop the quotes and write {0}"),
        (ErrorCode.TooPrecise,
            "位数过多：{0}；至多 15 位有效数字，换算后至多 6 位小数",
            "too precise: {0} has more than 15 digits, or more than 6 places in the stored unit"),
        (ErrorCode.TooLarge, "数值过大：{0}", "too large: {0}"),
        (ErrorCode.HighBelowValue, "上限须大于下限：{0}", "the high end must be above the value: {0}"),
        (ErrorCode.BadPeriod, "期间写法不对：{0}（{1}），可写 {2}", "bad period: {0} ({1}); write {2}"),
        (ErrorCode.PeriodTooShort, "期间过短：{0}；{1} 最短按{2}", "period too short: {0}; the shortest of {1} is {2}"),
        (ErrorCode.PeriodTooLong,
            "期间过长：{0}；时期数的{1}目标最长 {2} 个月，更长的请写 averageGrowth（年均增长）、cumulativeChange（累计变动）或 level（达到）",
            "period too long: {0}; the {1} of a flow spans {2} months at most; write averageGrowth, cumulativeChange or level"),
        (ErrorCode.UnknownStatus, "不认识的状态：{0}；可选 {1}", "unknown status: {0}; the choices are {1}"),
        (ErrorCode.StatusFalls,
            "已是正式数，不能改回{0}：如属更正，请写 correct: true 并加 note",
            "final already, not to become {0} again: a correction says correct: true, and why in a note"),
        (ErrorCode.ReasonRequired,
            "替换正式数须说明原因：请加 note，并写 reason: revision（修订）或 correction（更正）；DELETE 请改用带 delete: true 的 POST",
            "a reason is required to replace a final figure: a note, and reason: revision or correction; in the place of DELETE a POST "
            + "with delete: true says so"),
        (ErrorCode.UnknownUnit, "不认识的单位：{0}{1}", "unknown unit: {0}{1}"),
        (ErrorCode.UnitMismatch, "单位不能换算：{0} 不能换算为 {1}", "units do not convert: {0} into {1}"),
        (ErrorCode.UnknownRegion, "没有这个地区：{0}{1}", "unknown region: {0}{1}"),
        (ErrorCode.AmbiguousRegion, "地区名不唯一：{0} 可能是 {1}", "ambiguous region: {0} may be {1}"),
        (ErrorCode.RegionNotThen, "地区当时不存在：{0} 在 {1}；请看 {2}", "no such region then: {0} in {1}; see {2}"),
        (ErrorCode.UnknownIndicator, "没有这个指标：{0}{1}", "unknown indicator: {0}{1}"),
        (ErrorCode.AmbiguousIndicator, "指标名不唯一：{0} 可能是 {1}", "ambiguous indicator: {0} may be {1}"),
        (ErrorCode.UnknownGroup, "没有这个对比组：{0}{1}", "unknown group: {0}{1}"),
        (ErrorCode.AmbiguousGroup, "对比组名不唯一：{0} 可能是 {1}", "ambiguous group: {0} may be {1}"),
        (ErrorCode.UnknownScheme, "没有这个考核方案：{0}{1}", "unknown scheme: {0}{1}"),
        (ErrorCode.AmbiguousScheme, "考核方案名不唯一：{0} 可能是 {1}", "ambiguous scheme: {0} may be {1}"),
        (ErrorCode.UnknownCalendar, "没有这个报送日历：{0}{1}", "unknown calendar: {0}{1}"),
        (ErrorCode.AmbiguousCalendar, "报送日历名不唯一：{0} 可能是 {1}", "ambiguous calendar: {0} may be {1}"),
        (ErrorCode.UnknownWhole, "没有这个整体：{0}；须为地区或指标{1}", "unknown whole: {0}; a region or an indicator{1}"),
        (ErrorCode.DuplicateRow, "与前面的行矛盾：同一项见第 {0} 行", "contradicts an earlier row: the same item as row {0}"),
        (ErrorCode.BadSchedule, "序时计划有误：{0}", "bad schedule: {0}"),
        (ErrorCode.NotApplicable, "不适用：{0}", "not applicable: {0}"),

        (ErrorCode.BadCode, "代码写法不对：{0}", "bad code: {0}"),
        (ErrorCode.CodeMismatch, "代码与地址不一致：{0}", "code differs from the path: {0}"),
        (ErrorCode.Frozen, "已有数据，不能再改：{0}", "frozen, there is data: {0}"),
        (ErrorCode.Cycle, "循环定义：{0}", "circular definition: {0}"),
        (ErrorCode.OverlappingRegion, "存续期重叠：{0} 已有 {1}", "overlapping existence: {0} already is {1}"),
        (ErrorCode.CatalogueChanged, "目录刚有变动：{0}，请重试", "the catalogue has just changed: {0}; try again"),
        (ErrorCode.FiguresChanged, "数据刚有变动：{0}，请重试", "the figures have just changed: {0}; try again"),
        (ErrorCode.ChangedSince, "此后已有改动：{0}，现为修订 {1} 所写；请先撤销该修订，或直接改写此项",
            "changed since: {0}, as revision {1} wrote it; revert that one first, or write the item itself"),
        (ErrorCode.InUse, "仍在使用，不能删除：{0}", "still in use, not to be deleted: {0}"),
        (ErrorCode.CodeTaken, "代码已被占用：{0}", "code taken: {0}"),
        (ErrorCode.BadParent, "上级地区层级不对：{0}", "the parent's level does not fit: {0}"),
        (ErrorCode.FiguresOutside,
            "有数据落在存续期之外：{0} 已有 {1}；请改存续期，或先删除这些数据",
            "figures outside the life: {0} has some for {1}; say other months, or delete them first"),
        (ErrorCode.ChildrenOutside,
            "其下仍有地区：{0} 届时还有 {1}；请先（或一并）把它们写到别的上级之下，或写明其终止月份",
            "regions still in it: {0} then has {1}; put them into another, or end them, before or in the same request"),
        (ErrorCode.EffectiveRequired,
            "须说明自何时起：{0} 已有 {1} 的数据；请填 effective（自该月起如此），或 always: true（从来如此）",
            "effective required: {0} has figures for {1}; say effective, the month from which it holds, or always: true"),
        (ErrorCode.SuccessorNotThen,
            "承继地区当时不存在：{0} 在 {1}；承继地区须自次月起，或早已存在",
            "no such successor then: {0} in {1}; it must begin the month after, or have been there before"),

        (ErrorCode.ReviewRequired,
            "{0} 须经审核：不能直接写入或删除，请整份报送 {1}", "reviewed before it counts: {0}; send the whole body to {1} instead"),
        (ErrorCode.UnknownSubmission,
            "没有这份报送：{0}；可见的见 GET /api/v1/submissions", "unknown submission: {0}; GET /api/v1/submissions lists those you may see"),
        (ErrorCode.OwnSubmission,
            "不能审核自己的报送：{0}；请由另一单位的审核人办理", "one's own submission: {0}; a reviewer with a key of another owner may"),
        (ErrorCode.SubmissionChanged, "报送刚被改动：{0}；请重新读取后再办", "submission changed: {0} by somebody else just now; read it again"),
        (ErrorCode.WrongState, "当前状态不能这样办理：{0}；可以的状态 {1}", "not in this state: {0}; it is possible while {1}"),
        (ErrorCode.CellChanged,
            "报送后该数已被改动：{0}，现为 {1}；请退回，按现数重报",
            "changed since it was submitted: {0}, which is {1} now; return it to be sent again beside that"),
        (ErrorCode.QueryOpen,
            "查询尚未说明：第 {0} 条，{1}；请报送人用 PUT 的 answers 说明，或更正",
            "open query: number {0}, {1}; who sent it answers by PUT with answers, or corrects the rows"),
        (ErrorCode.UnknownQuery, "没有这条查询：{0}；现有 {1}", "unknown query: {0}; there are {1}"),
        (ErrorCode.PastRelease, "发布时间已过：{0}；须晚于现在", "past release time: {0}; it must be later than now"),
        (ErrorCode.UnknownKey,
            "没有唯一的密钥叫此名：{0}；请写其编号，见 GET /api/v1/keys/self",
            "no single key of this name: {0}; give its id, which GET /api/v1/keys/self tells its holder"),

        (ErrorCode.WeightsDoNotSum, "权重之和与声明不符：各项合计 {0}，声明 {1}", "weights do not sum: the items come to {0}, declared are {1}"),
        (ErrorCode.DuplicateItem, "考核项重复：{0}", "item given twice: {0}"),
        (ErrorCode.NegativeWeight, "权重为负：{0}", "negative weight: {0}"),
        (ErrorCode.MeasureDoesNotFit, "口径与考核项不合：{0}", "the measure does not fit: {0}"),
        (ErrorCode.NegativeBonus, "加分上限为负：{0}", "negative bonus: {0}"),
        (ErrorCode.NoSteps, "没有档次：{0}", "no steps: {0}"),
        (ErrorCode.StepsOutOfOrder, "档次次序不对：{0}，须由优到劣", "steps out of order: {0} must go from the best to the worst"),
        (ErrorCode.PointsOutOfRange, "分值超出范围：{0}，须在 0 与权重之间", "points out of range: {0} must lie between 0 and the weight"),
        (ErrorCode.StepNotPositive, "每档须大于零：{0}", "a step must be above zero: {0}"),
        (ErrorCode.BaseOutOfRange, "基础分须在 0 至 100：{0}", "the base must be 0 to 100: {0}"),
    ];

    private static readonly CodeList<PeriodError> PeriodFaults = new("periodFaults", JsonNamingPolicy.KebabCaseLower,
        (PeriodError.Empty, "空", "empty"), (PeriodError.UnknownForm, "不认识的写法", "unknown form"),
        (PeriodError.YearOutOfRange, "年份须在 1900 至 2199", "years are 1900 to 2199"), (PeriodError.MonthOutOfRange, "没有这个月", "no such month"),
        (PeriodError.PartOutOfRange, "没有这个季度或半年", "no such quarter or half"), (PeriodError.NotWholeMonths, "须为整月", "not whole months"),
        (PeriodError.EndBeforeStart, "止早于起", "ends before it begins"), (PeriodError.TooLong, "过长", "too long"),
        (PeriodError.BimesterOrHalf, "可指两个月或半年", "two months or a half-year"),
        (PeriodError.SchoolYearOrYears, "可指学年或两年", "a school year or two years"),
        (PeriodError.YearOfTwoDigits, "年份须写四位", "a year has four digits"));

    private static readonly Dictionary<ErrorCode, (string Zh, string En)> Texts =
        Templates.ToDictionary(entry => entry.Code, entry => (entry.Zh, entry.En));

    public static CodeList<ErrorCode> Table { get; } = new(
        "errors", JsonNamingPolicy.KebabCaseLower,
        [.. Templates.Select(entry => (entry.Code, MessageText.Label(entry.Zh), MessageText.Label(entry.En)))]);

    public static string Of(ErrorCode fault, IReadOnlyList<object> arguments, Language language)
    {
        var (zh, en) = Texts[fault];
        return MessageText.Fill(language is Language.English ? en : zh, arguments, language);
    }

    /// <summary>What bad-period says of a text: the text, why it is no period, and what to write.</summary>
    public static object[] OfPeriod(string text, PeriodError fault) =>
        [text, PeriodFaults.Of(fault), string.Join(" / ", NearestPeriods.To(text, fault))];

    /// <summary>What bad-period says of the end of a life that lies before its first month.</summary>
    public static object[] OfEndBeforeStart(string text, int first)
    {
        var month = new Period(first, 1);
        return
        [
            text, PeriodFaults.Of(PeriodError.EndBeforeStart),
            new Code("", "", $"{month} 或更晚的月份，至今仍在则不写", $"{month} or a later month, or nothing while it lasts"),
        ];
    }
}
