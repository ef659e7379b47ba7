using Indicators.Tests.Postgres;
using Indicators.Tests.Storage.Caching;
using Indicators.Tests.Storage.Chain;
using Indicators.Tests.Storage.Migrations;
using Indicators.Tests.Storage.Sessions;
using Indicators.Tests.Storage.Tables;
using Indicators.Tests.Storage.Versions;
using Indicators.Tests.Storage.Writing;

namespace Indicators.Tests.Storage;

[OnPostgres]
public sealed class OpeningOnPostgres() : Opening(new PostgresEngine());

[OnPostgres]
public sealed class PutsAndDeletesOnPostgres() : PutsAndDeletes(new PostgresEngine());

[OnPostgres]
public sealed class ConflictsOnPostgres() : Conflicts(new PostgresEngine());

[OnPostgres]
public sealed class AsOfReadingOnPostgres() : AsOfReading(new PostgresEngine());

[OnPostgres]
public sealed class SlicesOnPostgres() : Slices(new PostgresEngine());

[OnPostgres]
public sealed class NewestOnPostgres() : Newest(new PostgresEngine());

[OnPostgres]
public sealed class GroupsOnPostgres() : Groups(new PostgresEngine());

[OnPostgres]
public sealed class ListingOnPostgres() : Listing(new PostgresEngine());

[OnPostgres]
public sealed class SeveralWritersOnPostgres() : SeveralWriters(new PostgresEngine());

[OnPostgres]
public sealed class SharedTurnsOnPostgres() : SharedTurns(new PostgresEngine());

[OnPostgres]
public sealed class RepetitionOnPostgres() : Repetition(new PostgresEngine());

[OnPostgres]
public sealed class StatusLifeOnPostgres() : StatusLife(new PostgresEngine());

[OnPostgres]
public sealed class DeclaredFiguresOnPostgres() : DeclaredFigures(new PostgresEngine());

[OnPostgres]
public sealed class ChangesOnPostgres() : Changes(new PostgresEngine());

[OnPostgres]
public sealed class ManyRowsOnPostgres() : ManyRows(new PostgresEngine());

[OnPostgres]
public sealed class MarksOnPostgres() : Marks(new PostgresEngine());

[OnPostgres]
public sealed class AnswersThatHoldOnPostgres() : AnswersThatHold(new PostgresEngine());

[OnPostgres]
public sealed class SchemesOnPostgres() : Schemes(new PostgresEngine());

[OnPostgres]
public sealed class CancellingOnPostgres() : Cancelling(new PostgresEngine());

[OnPostgres]
public sealed class ReversalsOnPostgres() : Reversals(new PostgresEngine());

[OnPostgres]
public sealed class DryRunsOnPostgres() : DryRuns(new PostgresEngine());

[OnPostgres]
public sealed class WaitingSubmissionsOnPostgres() : WaitingSubmissions(new PostgresEngine());

[OnPostgres]
public sealed class ChainsOnPostgres() : Chains(new PostgresEngine());

[OnPostgres]
public sealed class CopiesFromSqliteToPostgres() : Copies(new SqliteEngine(), new PostgresEngine(filled: false));

[OnPostgres]
public sealed class CopiesFromPostgresToSqlite() : Copies(new PostgresEngine(), new SqliteEngine(filled: false));
