using System.CommandLine;
using Indicators.Api.Configuration;
using Indicators.Storage;

namespace Indicators.Api.Commands;

/// <summary>What whoever runs the service does with its database, by its settings; without a command the service starts.</summary>
public static class ServiceCommands
{
    private static readonly string[] Help = ["--help", "-h", "-?", "/?", "--version"];

    private static readonly Command[] All =
    [
        KeyCommands.Keys(), BackupCommands.Backup(), BackupCommands.Restore(), CheckCommands.Check(), CheckCommands.Verify(),
        CopyCommand.Copy(),
    ];

    /// <summary>Whether the arguments are a command; others are settings.</summary>
    public static bool Has(string[] args) =>
        args is [var first, ..] && (Help.Contains(first) || All.Any(command => command.Name == first));

    /// <returns>0, or 1 when it was refused or failed.</returns>
    public static int Run(string[] args)
    {
        var root = new RootCommand("Indicators：指标目标与完成情况服务 / a service for targets and actuals; without a command it serves");
        foreach (var command in All) root.Subcommands.Add(command);
        return root.Parse(args).Invoke();
    }

    internal static Settings Settings()
    {
        var builder = WebApplication.CreateSlimBuilder();
        return Configuration.Settings.Read(builder.Configuration, builder.Environment);
    }

    /// <summary>Runs on the database of the settings, opened as the service opens it.</summary>
    internal static int With(Func<Database, int> run) => Told(() => Run(Settings(), run));

    /// <summary>Likewise on one that is there: none is made.</summary>
    internal static int WithThere(Func<Database, int> run) => Told(() =>
    {
        var settings = Settings();
        if (ConnectionText.FileOf(settings.Metrics) is { } path && !File.Exists(path))
            throw new FileNotFoundException($"{path}: {DatabaseFiles.None}");
        return Run(settings, run);
    });

    /// <summary>A failure is one line, and 1.</summary>
    internal static int Told(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (failure is not (NullReferenceException or InvalidCastException))
        {
            Console.Error.WriteLine(failure.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static int Run(Settings settings, Func<Database, int> run)
    {
        var database = Database.Open(settings.Metrics, tell: Console.Error.WriteLine);
        try
        {
            return run(database);
        }
        finally
        {
            database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
