using System.CommandLine;
using Indicators.Api.Http.Binding;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Access;

namespace Indicators.Api.Commands;

/// <summary>
/// <c>keys create|list|revoke</c>: for who runs the service, on its database and by its settings. Services that run know it with their next
/// look-up.
/// </summary>
public static class KeyCommands
{
    private const string Who = "command line";

    public static Command Keys() => new("keys", "密钥 / keys") { Create(), List(), Revoke() };

    private static Command Create()
    {
        var name = new Option<string>("--name")
        {
            Description = "名称，记入修订与访问日志 / what revisions and the access log call it",
            Required = true,
        };
        var owner = new Option<string?>("--owner") { Description = "负责人 / who answers for it" };
        var roles = new Option<string[]>("--role") { Description = "角色，可重复 / what it is for; may be repeated", Required = true };
        var scope = new Option<string[]>("--scope")
        {
            Description = "地区代码或名称，含其下级，可重复；100000 为全部 / regions with what is below them; 100000 is all",
            Required = true,
        };
        var expires = new Option<string?>("--expires") { Description = "到期日或时间 / a date, or an RFC 3339 time" };
        var command = new Command("create", "新建，密钥只显示这一次 / make a key; it is shown this once")
        {
            name, owner, roles, scope, expires,
        };
        command.SetAction(given => ServiceCommands.With(database => Create(
            database, given.GetValue(name)!, given.GetValue(owner), given.GetValue(roles)!, given.GetValue(scope)!,
            given.GetValue(expires))));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "全部密钥 / all keys");
        command.SetAction(_ => ServiceCommands.WithThere(database =>
        {
            using var snapshot = database.Read();
            foreach (var key in database.Access.List().All) Console.WriteLine(Line(key, snapshot.Catalogue.Regions));
            return 0;
        }));
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("id") { Description = "keys list 所列 / as keys list shows it" };
        var command = new Command("revoke", "收回 / take back for good") { id };
        command.SetAction(given => ServiceCommands.WithThere(database =>
        {
            if (database.Access.List()[given.GetValue(id)!] is not { } key)
                return Refuse([new(null, "id", ErrorCode.NotFound, given.GetValue(id)!)]);
            database.Access.Revoke(key.Id, Entry(AccessEvent.KeyRevoked, "keys revoke", key));
            return 0;
        }));
        return command;
    }

    private static int Create(Database database, string name, string? owner, string[] roles, string[] scope, string? expires)
    {
        using var snapshot = database.Read();
        var (tree, now) = (snapshot.Catalogue.Regions, TimeProvider.System.GetUtcNow());
        List<ValidationError> faults = [];
        List<Role> known = [];
        foreach (var word in roles)
        {
            if (CodeLists.Of<Role>().TryRead(word, out var role)) known.Add(role);
            else faults.Add(new(null, "role", ErrorCode.UnknownChoice, word, CodeLists.Of<Role>().Ids));
        }

        List<Region> regions = [];
        foreach (var text in scope)
        {
            var found = tree.FindEver(text);
            if (found.Value is { } region) regions.Add(region);
            else faults.Add(NameResolution.ErrorOf("scope", text, null, found, tree));
        }

        var end = expires is null ? null : TimeText.EndOf(expires);
        if (expires is not null && end is null) faults.Add(new(null, "expires", ErrorCode.BadTime, expires));
        var asked = new NewKey(name, owner, known, regions, end, new AccessScope([tree.Nation.Id]));
        if (faults.Count == 0) faults.AddRange(new NewKeyRules(tree, database.Access.List(), now).Faults(asked));
        if (faults.Count > 0) return Refuse(faults);

        var (key, text2) = asked.Make(now);
        database.Access.Add(key, Entry(AccessEvent.KeyCreated, "keys create", key));
        Console.WriteLine(Line(key, tree));
        Console.WriteLine(text2);
        return 0;
    }

    private static int Refuse(IEnumerable<ValidationError> faults)
    {
        foreach (var fault in faults) Console.Error.WriteLine($"{fault.Told(Language.Chinese)} / {fault.Told(Language.English)}");
        return 1;
    }

    private static string Line(AccessKey key, RegionTree tree) => string.Join('\t',
        key.Id, key.Name, string.Join(',', key.Roles.Select(CodeLists.IdOf)),
        string.Join(',', key.Scope.Regions.Select(id => tree[id].Code)), State(key));

    private static string State(AccessKey key) =>
        key.Revoked is { } revoked ? $"revoked {revoked:u}" : key.Expires is { } expires ? $"expires {expires:u}" : "";

    private static AccessLogEntry Entry(AccessEvent what, string action, AccessKey key) => new()
    {
        Time = TimeProvider.System.GetUtcNow(),
        Event = what,
        Who = Who,
        Action = action,
        Detail = $"{key.Id} {key.Name}",
    };
}
