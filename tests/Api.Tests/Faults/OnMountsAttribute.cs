namespace Indicators.Api.Tests.Faults;

/// <summary>A test that mounts something for a process of its own, which root may, where that is allowed at all.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnMountsAttribute : FactAttribute
{
    public OnMountsAttribute()
    {
        if (!MayMount.Value) Skip = "Nothing may be mounted here: run it as root, with the right to.";
    }

    private static Lazy<bool> MayMount { get; } = new(() =>
    {
        using var trial = System.Diagnostics.Process.Start("unshare", ["-m", "true"]);
        trial.WaitForExit();
        return Environment.IsPrivilegedProcess && trial.ExitCode == 0;
    });
}
