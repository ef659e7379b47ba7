namespace Indicators.Imports.Facts;

/// <summary>What questions are answered with, where it is neither a code nor a number nor a name.</summary>
public static class Choice
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string LeaveOut = "leave out";
    public const string TimesHundred = "×100";
    public const string AsItStands = "as it stands";
    public const string SumForNeither = "their sum: store for neither";
    public const string Each = "each";
    public const string RowsOnly = "store the rows only";
    public const string Both = "store both, flagged";
    public const string Points = "points";
    public const string Growth = "growth";
    public const string Plain = "no mark";

    /// <summary>Before the number.</summary>
    public const string LessThan = "lessThan ";
}
