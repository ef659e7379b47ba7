using Indicators.Measures.Formulas;

namespace Indicators.Api.Features.Explain;

/// <summary>Rules that give a number without arithmetic, with what they looked at.</summary>
internal static class DecisionRuleText
{
    public static string Of(DecisionRule decision, Language language, IReadOnlyList<string> seen)
    {
        var english = language is Language.English;
        return decision switch
        {
            DecisionRule.Reached => english ? $"the step {seen[1]}, which {seen[0]} reaches" : $"{seen[0]} 达到 {seen[1]} 一档",
            DecisionRule.BelowAll => english ? $"{seen[0]} does not reach {seen[1]}, the last step" : $"{seen[0]} 未达到最低一档 {seen[1]}",
            DecisionRule.Placed => english ? $"the points of {seen[0]}" : $"{seen[0]} 对应的得分",
            DecisionRule.Alone => english ? "nobody to be compared with" : "没有其他地区可比",
            DecisionRule.AllEqual => english ? $"{seen[0]} and {seen[1]} are the same" : $"{seen[0]} 与 {seen[1]} 相同",
            DecisionRule.Met => english ? "the binding target is met" : "约束性目标已达到",
            DecisionRule.NotMet => english ? "the binding target is not met" : "约束性目标未达到",
            DecisionRule.NotBinding => english ? "no binding target, no veto" : "没有约束性目标，不否决",
            DecisionRule.MetWithoutRate => english
                ? "the target leaves no rate and is met: the full weight" : "目标没有完成率而已达到，得满分",
            DecisionRule.MissedWithoutRate => english
                ? "the target leaves no rate and is not met: nothing" : "目标没有完成率而未达到，不得分",
            DecisionRule.DoesNotApply => english ? "what the scheme gives where the item does not apply" : "方案规定不适用时的得分",
            DecisionRule.Vetoed => english ? $"vetoed by {string.Join(", ", seen)}" : $"一票否决（{string.Join("、", seen)}）",
        };
    }
}
