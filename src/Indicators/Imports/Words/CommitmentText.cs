namespace Indicators.Imports.Words;

/// <summary>What a plan says of its indicators, 约束性 or 预期性, as the code of a commitment.</summary>
internal static class CommitmentText
{
    /// <summary>The field of a target that it is.</summary>
    public const string Field = "commitment";

    public static string? Of(string text) => FoldedText.Dense(text) switch
    {
        "约束性" or "约束性指标" or "约束" => "binding",
        "预期性" or "预期性指标" or "预期" => "expected",
        _ => null,
    };
}
