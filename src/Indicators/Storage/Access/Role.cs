namespace Indicators.Storage.Access;

/// <summary>What somebody is there for.</summary>
public enum Role
{
    /// <summary>使用人 reads.</summary>
    Reader,

    /// <summary>填报人 writes actuals and declared figures of its scope.</summary>
    Reporter,

    /// <summary>目标管理人 writes the targets that its scope sets.</summary>
    Planner,

    /// <summary>审核人 approves in its scope.</summary>
    Reviewer,

    /// <summary>审计人 reads all that was done, and writes nothing.</summary>
    Auditor,

    /// <summary>管理员 keeps catalogue and keys, and no figures.</summary>
    Administrator,
}
