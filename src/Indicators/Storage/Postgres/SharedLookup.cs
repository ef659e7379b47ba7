namespace Indicators.Storage.Postgres;

/// <summary>
/// A look-up that takes a while, shared by those who ask at once. Nobody gets what was looked up by one begun before they came: they wait
/// for the next, which serves all who came meanwhile.
/// </summary>
public sealed class SharedLookup<T>(Func<T> look)
{
    private readonly object _lock = new();
    private long _begun;
    private long _ended;
    private T _found = default!;

    public T Read()
    {
        lock (_lock)
        {
            var needed = _begun + 1;
            while (_ended < needed)
            {
                if (_begun == _ended)
                {
                    Look();
                }
                else
                {
                    Monitor.Wait(_lock);
                }
            }

            return _found;
        }
    }

    private void Look()
    {
        _begun++;
        Monitor.Exit(_lock);
        try
        {
            var found = look();
            Monitor.Enter(_lock);
            _found = found;
        }
        catch
        {
            // It found nothing for anybody: the next who waits looks again.
            Monitor.Enter(_lock);
            _begun--;
            throw;
        }
        finally
        {
            _ended = _begun;
            Monitor.PulseAll(_lock);
        }
    }
}
