using System.Runtime.InteropServices;

namespace Indicators.Storage.Sqlite;

/// <summary>Which file a path leads to, however it is named, and how long it is.</summary>
/// <param name="Device">Of the file system.</param>
/// <param name="Number">Of the file in it.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Number, long Length)
{
    private const int CurrentDirectory = -100;
    private const uint Basic = 0x7ff;
    private const int StatusBytes = 256;

    public bool IsSameFile(FileIdentity other) => (Device, Number) == (other.Device, other.Number);

    /// <summary>Null where there is none.</summary>
    public static FileIdentity? Of(string path) => OperatingSystem.IsLinux() ? OnLinux(path) : Elsewhere(path);

    // The kernel lays it out alike on every processor.
    private static FileIdentity? OnLinux(string path)
    {
        Span<byte> status = stackalloc byte[StatusBytes];
        return Statx(CurrentDirectory, path, 0, Basic, ref MemoryMarshal.GetReference(status)) == 0
            ? new(
                MemoryMarshal.Read<ulong>(status[136..]),
                MemoryMarshal.Read<ulong>(status[32..]),
                MemoryMarshal.Read<long>(status[40..]))
            : null;
    }

    // What is replaced is created anew.
    private static FileIdentity? Elsewhere(string path) =>
        new FileInfo(path) is { Exists: true } file ? new(0, (ulong)file.CreationTimeUtc.Ticks, file.Length) : null;

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(
        int directory, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, ref byte status);
}
