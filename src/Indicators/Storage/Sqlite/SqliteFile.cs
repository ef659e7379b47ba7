using Indicators.Storage.Sessions;

namespace Indicators.Storage.Sqlite;

/// <summary>
/// Whether the file is the one that was opened. One that was deleted, replaced or cut is neither read nor written until what stands in its
/// place is whole; that is taken up then.
/// </summary>
/// <param name="path">Whole.</param>
/// <param name="letGo">Closes all that is open of the file before, but for what is under way.</param>
/// <param name="tell">What whoever runs the service is told, a line at each turn.</param>
internal sealed class SqliteFile(string path, Action letGo, Action<string> tell)
{
    private const int MillisecondsBetweenLooks = 250;
    private const long LongLogBytes = 64 << 20;

    private readonly Lock _lock = new();
    private volatile State? _state;
    private volatile string? _fault;
    private long _looked = -MillisecondsBetweenLooks;
    private int _users;
    private long _longLog = LongLogBytes;

    public string Path => path;

    /// <summary>What tells it from other files; null before it was opened.</summary>
    public string? Identity => _state is { File: var file } ? SqliteSidecars.NameOf(file) : null;

    /// <summary>Counts the files that were taken up.</summary>
    public long Generation => _state?.Generation ?? 0;

    /// <summary>Takes the file as it stands for the one that was opened.</summary>
    public void Know() => _state = new(FileIdentity.Of(path) ?? default, FileIdentity.Of(SqliteSidecars.Log(path)), Generation + 1);

    /// <summary>Who works on the file as it is; while there are any, no other is taken up.</summary>
    public void Enter() => Interlocked.Increment(ref _users);

    public void Leave() => Interlocked.Decrement(ref _users);

    /// <exception cref="DatabaseChangedException">It is not the one that was opened.</exception>
    public void Check()
    {
        if (_state is not { } state || IsAsKnown(state)) return;
        if (!_lock.TryEnter()) throw new DatabaseChangedException(_fault ?? "it is looked at");
        try
        {
            if (!IsAsKnown(_state!)) Change(_state!);
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>
    /// Has the log ended that has become long, and then not again before it has grown as much once more. SQLite begins it anew only in a
    /// moment in which nobody reads from it; where one reader always follows another none comes, and the longer it is, the longer each page
    /// takes to be found. Asked by who has just written.
    /// </summary>
    public void WhenLogIsLong(Action end)
    {
        var bytes = FileIdentity.Of(SqliteSidecars.Log(path))?.Length ?? 0;
        if (bytes < LongLogBytes) _longLog = LongLogBytes;
        if (bytes < _longLog) return;
        _longLog = bytes + LongLogBytes;
        end();
    }

    // A file that nobody cuts only grows; its log comes with the first write.
    private bool IsAsKnown(State state)
    {
        if (_fault is not null || FileIdentity.Of(path) is not { } file || !file.IsSameFile(state.File) || file.Length < state.File.Length)
            return false;
        if (file.Length > state.File.Length || state.Log is null)
        {
            var log = state.Log ?? FileIdentity.Of(SqliteSidecars.Log(path));
            Interlocked.CompareExchange(ref _state, state with { File = file, Log = log }, state);
        }

        return true;
    }

    // Under the lock: whoever comes first looks whether what stands there is whole.
    private void Change(State state)
    {
        var found = FileIdentity.Of(path);
        var isSame = found is { } file && file.IsSameFile(state.File);
        var isBack = isSame && found!.Value.Length >= state.File.Length;
        var how = found is null ? "it was deleted or moved away" : isBack ? "it is back" : isSame ? "it was cut" : "it was replaced";
        var isNews = _fault is null;
        _fault = how;
        if (isNews)
        {
            tell($"数据库文件已变，暂停读写 / the database file has changed, nothing is read or written: {path}: {how}");
            letGo();
        }

        var isTime = Environment.TickCount64 - _looked >= MillisecondsBetweenLooks && Volatile.Read(ref _users) == 0;
        if (found is null || !isTime) throw new DatabaseChangedException(how);
        _looked = Environment.TickCount64;
        if (!isBack) SqliteSidecars.PutAside(path, state.Log, tell);
        if (SqliteWholeness.Fault(path) is { } fault) throw new DatabaseChangedException($"{how}, and is not whole: {fault}");
        Know();
        _fault = null;
        tell($"数据库文件完整，重新启用 / the database file is whole and taken up anew: {path}");
    }

    private sealed record State(FileIdentity File, FileIdentity? Log, long Generation);
}
