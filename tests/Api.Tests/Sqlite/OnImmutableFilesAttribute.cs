using System.Diagnostics;

namespace Indicators.Api.Tests.Faults;

/// <summary>
/// A test that makes files immutable under a service that has them open, as a disk that turns read only does: root may, where the file
/// system knows it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnImmutableFilesAttribute : FactAttribute
{
    public OnImmutableFilesAttribute()
    {
        if (!Possible.Value) Skip = "No open file can be made immutable here: run it as root, with temporary files on ext4, xfs or btrfs.";
    }

    private static Lazy<bool> Possible { get; } = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("indicators-");
        try
        {
            using var file = new FileStream(
                Path.Combine(folder.FullName, "trial"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            Change(folder.FullName, "+i");
            return Refuses(file);
        }
        finally
        {
            Change(folder.FullName, "-i");
            folder.Delete(recursive: true);
        }
    });

    /// <summary>Changes the attribute of a folder and all in it.</summary>
    public static void Change(string folder, string how)
    {
        var start = new ProcessStartInfo("chattr", ["-R", how, folder]) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }

    private static bool Refuses(FileStream file)
    {
        try
        {
            file.WriteByte(1);
            return false;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
