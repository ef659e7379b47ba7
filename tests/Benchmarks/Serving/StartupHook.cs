using System.Net.Sockets;

#pragma warning disable CA1050, MA0047 // The runtime looks for a type of this name, without a namespace.

/// <summary>
/// Runs in a server before its program does, and tells whoever connects how many bytes have been allocated there, collected or not.
/// </summary>
internal static class StartupHook
{
    /// <summary>The environment variable that names the socket.</summary>
    public const string Variable = "INDICATORS_BENCHMARKS_ALLOCATIONS";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } path) return;
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        new Thread(() => Tell(listener)) { IsBackground = true }.Start();
    }

    /// <summary>What the server at a socket has allocated since it began.</summary>
    public static long Ask(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        var told = new byte[sizeof(long)];
        for (var read = 0; read < told.Length;) read += socket.Receive(told.AsSpan(read));
        return BitConverter.ToInt64(told);
    }

    private static void Tell(Socket listener)
    {
        while (true)
        {
            using var asking = listener.Accept();
            asking.Send(BitConverter.GetBytes(GC.GetTotalAllocatedBytes(precise: true)));
        }
    }
}
