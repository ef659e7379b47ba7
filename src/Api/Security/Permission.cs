using System.Text.Json;
using Indicators.Storage.Access;

namespace Indicators.Api.Security;

/// <summary>What a caller may be allowed to do; every route states the one that it needs.</summary>
public static class Permission
{
    public const string ReadFigures = "figures.read";
    public const string ReadActuals = "actuals.read";
    public const string WriteActuals = "actuals.write";
    public const string ReadTargets = "targets.read";
    public const string WriteTargets = "targets.write";
    public const string ReadDeclared = "declared.read";
    public const string WriteDeclared = "declared.write";
    public const string ReadRevisions = "revisions.read";
    public const string VerifyHistory = "revisions.verify";
    public const string Revert = "revisions.revert";
    public const string ReadCatalogue = "catalogue.read";
    public const string WriteCatalogue = "catalogue.write";
    public const string ReadKeys = "keys.read";
    public const string WriteKeys = "keys.write";
    public const string ReadOwnKey = "keys.self";
    public const string ReadAccessLog = "access-log.read";
    public const string ReadSubmissions = "submissions.read";
    public const string WriteSubmissions = "submissions.write";
    public const string Review = "submissions.review";
    public const string Import = "imports.write";

    private static readonly Dictionary<Role, IReadOnlyList<string>> OfRole = new()
    {
        [Role.Reader] = [.. Reading, ReadOwnKey, ReadSubmissions],
        [Role.Reporter] = [.. Reading, ReadOwnKey, ReadSubmissions, WriteSubmissions, WriteActuals, WriteDeclared, Revert, Import],
        [Role.Planner] = [.. Reading, ReadOwnKey, ReadSubmissions, WriteSubmissions, WriteTargets, Revert, Import],
        [Role.Reviewer] = [.. Reading, ReadOwnKey, ReadSubmissions, Review],
        [Role.Auditor] = [.. Reading, ReadOwnKey, ReadSubmissions, ReadKeys, ReadAccessLog, VerifyHistory],
        [Role.Administrator] = [ReadOwnKey, ReadCatalogue, WriteCatalogue, Revert, ReadKeys, WriteKeys],
    };

    /// <summary>What needs no key where figures are public.</summary>
    public static IReadOnlyList<string> Reading =>
        [ReadFigures, ReadActuals, ReadTargets, ReadDeclared, ReadRevisions, ReadCatalogue];

    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Role>().SelectMany(Of).Distinct()];

    public static IReadOnlyList<string> Of(Role role) => OfRole[role];

    /// <summary>The words of the roles that have a permission.</summary>
    public static IReadOnlyList<string> NamesOfRolesWith(string permission) =>
    [
        .. Enum.GetValues<Role>().Where(role => Of(role).Contains(permission))
            .Select(role => JsonNamingPolicy.CamelCase.ConvertName($"{role}")),
    ];
}
