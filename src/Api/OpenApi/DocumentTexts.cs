using Microsoft.OpenApi;

namespace Indicators.Api.OpenApi;

/// <summary>What the contract says of the service as a whole, and of its groups of operations.</summary>
internal static class DocumentTexts
{
    public static OpenApiInfo Info { get; } = new()
    {
        Title = "Indicators",
        Version = "v1",
        Description =
            """
            从这里开始 · Start here: open an operation, *Try it out*, *Execute*: each is filled with an example that answers as it stands where
            the examples are loaded. A key goes into *Authorize*. For people there is the page at [/](/).

            Targets 目标 and actuals 实绩 of regions per indicator and period, and the growth 同比, completion 完成率 and rankings 排名 that
            follow.

            - **Figures are exact**: numbers of `format: decimal`, which a client must not read as binary fractions. Percentages are in
              percent.
            - **No figure is silent**: where there is none it is null, and `reasons` says why, by column.
            - **v1 only ever adds** fields and codes: ignore what you do not know. Codes are open strings; those of today stand under
              `x-extensible-enum`, and `/codes` has them all with their Chinese and English labels.
            - **Rows have the columns that were asked for**: one with `x-asked-with` is there where one of those measures or words was
              asked.
            - **All that is wrong** with a request is told at once, as problem details (RFC 9457) with row, field, code and message.
            - **Nothing is lost**: every write is a revision; `asOf` answers as it stood then, `since` with what has changed.
            """.ReplaceLineEndings("\n"),
    };

    public static OpenApiServer Server { get; } = new() { Url = "/", Description = "The service that this document comes from" };

    public static IReadOnlyList<OpenApiTag> Tags { get; } =
    [
        new() { Name = "Figures", Description = "Growth, completion, pace, shares, ranks and scores, worked out from what is stored." },
        new() { Name = "Stored", Description = "Actuals, targets and declared figures as they were written, and the revisions that did." },
        new() { Name = "Catalogue", Description = "Regions, indicators, peer groups and schemes, and every code with its labels." },
        new() { Name = "Submissions", Description = "What is reviewed before it counts: 填报, 审核, 发布." },
        new() { Name = "Access", Description = "Keys, what they may do, and what they were used for." },
        new() { Name = "Service", Description = "For those who start and watch the service." },
    ];
}
