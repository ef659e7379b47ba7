using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Indicators.Benchmarks.Serving;

/// <summary>One connection over which one question is asked after the other, with as little work of its own as possible.</summary>
public sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private int _head;
    private int _length;

    public Connection(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>The body of the last answer, until the next question.</summary>
    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(_head, _length - _head);

    /// <summary>Asks, reads the whole answer, and tells its status.</summary>
    public int Ask(Request request)
    {
        for (var sent = 0; sent < request.Bytes.Length;) sent += _socket.Send(request.Bytes.AsSpan(sent));
        (_head, _length) = (0, 0);
        while (!IsWhole())
        {
            if (_length == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 4);
            var more = _socket.Receive(_buffer.AsSpan(_length));
            if (more == 0) throw new IOException("The connection was closed.");
            _length += more;
        }

        if (_buffer.AsSpan(0, _head).IndexOf("Transfer-Encoding: chunked"u8) > 0) Join();

        return int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
    }

    /// <summary>Asks for what there is, or for what is unchanged.</summary>
    /// <exception cref="InvalidOperationException">It was refused, or is an empty list: both are quick, and measure nothing.</exception>
    public void Expect(Request request)
    {
        var status = Ask(request);
        if (status is not (200 or 304) || Body.Span.SequenceEqual("[]"u8))
            throw new InvalidOperationException(
                $"{status} for {Encoding.UTF8.GetString(request.Bytes.AsSpan(0, Math.Min(request.Bytes.Length, 500)))}:"
                + $" {Encoding.UTF8.GetString(Body.Span)}");
    }

    /// <summary>A header of the last answer; null when it has none of that name.</summary>
    public string? Header(string name)
    {
        var head = Encoding.ASCII.GetString(_buffer, 0, _head);
        var at = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = head[(at + name.Length + 4)..];
        return rest[..rest.IndexOf('\r')];
    }

    public void Dispose() => _socket.Dispose();

    private bool IsWhole()
    {
        if (_head == 0) _head = _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8) is >= 0 and var end ? end + 4 : 0;
        if (_head == 0) return false;
        var head = _buffer.AsSpan(0, _head);
        var body = _buffer.AsSpan(_head, _length - _head);
        if (head.StartsWith("HTTP/1.1 304"u8)) return true;
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return body.EndsWith("0\r\n\r\n"u8);
        var rest = head[(at + "Content-Length: ".Length)..];
        return body.Length == int.Parse(rest[..rest.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }

    // What came in chunks, each after its length, is moved together.
    private void Join()
    {
        for (var (from, to) = (_head, _head); ;)
        {
            var line = _buffer.AsSpan(from, _length - from).IndexOf("\r\n"u8);
            var chunk = int.Parse(_buffer.AsSpan(from, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            _buffer.AsSpan(from + line + 2, chunk).CopyTo(_buffer.AsSpan(to));
            (from, to) = (from + line + 2 + chunk + 2, to + chunk);
            if (chunk > 0) continue;
            _length = to;
            return;
        }
    }
}
