using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Indicators.Api.Configuration;
using Indicators.Api.Http.Errors;
using Indicators.Storage;
using Indicators.Storage.Access;
using Indicators.Storage.Tables;

namespace Indicators.Api.Security;

/// <summary>
/// Finds out who asks, by the key that a request brings. Without any key there is, and none in the settings, in Development everything is
/// let in from this machine; elsewhere nothing is.
/// </summary>
public sealed class Callers(
    Settings settings, IHostEnvironment environment, Database database, KeyTries tries, AccessLog log, TimeProvider clock)
{
    public const string AdminName = "AdminKey";

    // Of no key: what is unknown takes as long to refuse as what is wrong.
    private static readonly string NoDigest = KeyText.Digest("");

    private readonly Caller _admin = Caller.OfAll(AdminName);
    private readonly Caller _open = Caller.OfAll(null);
    private readonly Caller _locked = Caller.WithoutKey(publicRead: false, ErrorCode.NoKeyYet);
    private readonly Caller _limited = Caller.WithoutKey(publicRead: false, ErrorCode.TooManyTries);
    private readonly Caller _public = Caller.WithoutKey(settings.PublicRead);
    private readonly Dictionary<ErrorCode, Caller> _refused = new ErrorCode[]
        { ErrorCode.KeyWrong, ErrorCode.KeyExpired, ErrorCode.KeyRevoked }
        .ToDictionary(code => code, code => Caller.WithoutKey(settings.PublicRead, code));
    private readonly ConditionalWeakTable<AccessKey, Holder> _holders = [];
    private readonly string? _adminDigest = settings.AdminKey is { } key ? KeyText.Digest(key) : null;

    // There is a key, now and for ever: none is ever deleted.
    private volatile bool _hasKeys = settings.AdminKey is not null;

    /// <exception cref="System.Data.Common.DbException">The keys cannot be looked up.</exception>
    public async ValueTask<Caller> Of(HttpContext context)
    {
        var given = KeyText.Given(context.Request);
        if (!_hasKeys)
        {
            _hasKeys = (await Look(context)).All.Count > 0;
            if (!_hasKeys) return environment.IsDevelopment() ? IsLocal(context) ? _open : _public : _locked;
        }

        if (given.Length == 0) return _public;
        return KeyText.IdOf(given) is { Length: > 0 } id ? await OfKey(context, given, id) : OfAdmin(context, given);
    }

    // It may be short enough to be guessed.
    private Caller OfAdmin(HttpContext context, string given)
    {
        if (tries.AreUsedUp(context)) return _limited;
        return KeyText.Matches(given, _adminDigest ?? NoDigest) && _adminDigest is not null
            ? _admin
            : Failed(context, null, ErrorCode.KeyWrong);
    }

    private async ValueTask<Caller> OfKey(HttpContext context, string given, string id)
    {
        var key = (await Look(context))[id];
        var holder = key is not null && _holders.TryGetValue(key, out var known) ? known : null;
        if (!(holder?.IsShownBy(given) ?? false) && (!KeyText.Matches(given, key?.Digest ?? NoDigest) || key is null))
            return Failed(context, null, ErrorCode.KeyWrong);
        if (key!.Revoked is not null) return Failed(context, key, ErrorCode.KeyRevoked);
        if (key.Expires <= clock.GetUtcNow()) return Failed(context, key, ErrorCode.KeyExpired);
        holder ??= _holders.GetValue(key, found => new(Caller.OfKey(found, settings.PublicRead), given));
        log.Use(context, key);
        return holder.Caller;
    }

    private Caller Failed(HttpContext context, AccessKey? key, ErrorCode code)
    {
        if (!tries.Fail(context)) return _limited;
        log.Refuse(context, key?.Id, key?.Name, code);
        return _refused[code];
    }

    // Answers that are kept can be held against what was looked up with the keys.
    private async ValueTask<AccessKeyList> Look(HttpContext context)
    {
        var (keys, head) = await database.Access.Look();
        if (head is { } newest) context.Features.Set(new KnownHead(newest));
        return keys;
    }

    // A digest takes a tenth of a kept answer's time: a text that had it once is compared as it is, in constant time as well.
    private sealed record Holder(Caller Caller, string Text)
    {
        public bool IsShownBy(string given) =>
            CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(given.AsSpan()), MemoryMarshal.AsBytes(Text.AsSpan()));
    }

    // Without an address it is no network that it came by.
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);
}

/// <summary>How far the database had come when the key of a request was looked up.</summary>
public sealed record KnownHead(Head Head);
